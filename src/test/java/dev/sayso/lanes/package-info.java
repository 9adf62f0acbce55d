/** How the tests are run: in lanes side by side, with one report of all. */
@NullMarked
package dev.sayso.lanes;

import org.jspecify.annotations.NullMarked;
