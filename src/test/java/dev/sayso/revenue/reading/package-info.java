@NullMarked
package dev.sayso.revenue.reading;

import org.jspecify.annotations.NullMarked;
