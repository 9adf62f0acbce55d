@NullMarked
package dev.sayso.revenue.intake;

import org.jspecify.annotations.NullMarked;
