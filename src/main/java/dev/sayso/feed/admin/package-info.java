/** The pages of administrators about consumers and what they are sent. */
@NullMarked
package dev.sayso.feed.admin;

import org.jspecify.annotations.NullMarked;
