@NullMarked
package dev.sayso.revenue.earning;

import org.jspecify.annotations.NullMarked;
