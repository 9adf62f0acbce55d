/** Sealed tokens that come with a yes, and their check when something made with them is registered. */
@NullMarked
package dev.sayso.gate.permit;

import org.jspecify.annotations.NullMarked;
