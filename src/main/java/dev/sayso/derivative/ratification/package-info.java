/** What holders say of derivatives that were made without permission: allowed afterwards, or objected to. */
@NullMarked
package dev.sayso.derivative.ratification;

import org.jspecify.annotations.NullMarked;
