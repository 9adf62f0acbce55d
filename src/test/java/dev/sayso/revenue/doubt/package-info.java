@NullMarked
package dev.sayso.revenue.doubt;

import org.jspecify.annotations.NullMarked;
