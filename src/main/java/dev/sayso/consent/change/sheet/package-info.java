/** A creator's answers as a file for spreadsheets: written, edited elsewhere, and read back. */
@NullMarked
package dev.sayso.consent.change.sheet;

import org.jspecify.annotations.NullMarked;
