@NullMarked
package dev.sayso.revenue.hold;

import org.jspecify.annotations.NullMarked;
