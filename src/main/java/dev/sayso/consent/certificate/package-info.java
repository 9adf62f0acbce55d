/** The certificate of no: that at one moment nothing of a creator's was on, logged and verifiable like a receipt. */
@NullMarked
package dev.sayso.consent.certificate;

import org.jspecify.annotations.NullMarked;
