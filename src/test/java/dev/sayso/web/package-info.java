@NullMarked
package dev.sayso.web;

import org.jspecify.annotations.NullMarked;
