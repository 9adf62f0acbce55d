@NullMarked
package dev.sayso.feed.admin;

import org.jspecify.annotations.NullMarked;
