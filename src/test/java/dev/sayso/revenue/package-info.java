@NullMarked
package dev.sayso.revenue;

import org.jspecify.annotations.NullMarked;
