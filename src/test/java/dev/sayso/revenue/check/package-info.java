@NullMarked
package dev.sayso.revenue.check;

import org.jspecify.annotations.NullMarked;
