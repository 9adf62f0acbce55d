/** What becomes of revenue events: exact shares by what a derivative grossed in all, suspense, corrections. */
@NullMarked
package dev.sayso.revenue.earning;

import org.jspecify.annotations.NullMarked;
