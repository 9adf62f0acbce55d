/** The packaged application as processes of their own, which are killed, stopped in their tracks and started again. */
@NullMarked
package dev.sayso.crash;

import org.jspecify.annotations.NullMarked;
