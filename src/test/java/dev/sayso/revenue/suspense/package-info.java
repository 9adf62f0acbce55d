@NullMarked
package dev.sayso.revenue.suspense;

import org.jspecify.annotations.NullMarked;
