@NullMarked
package dev.sayso.demo;

import org.jspecify.annotations.NullMarked;
