/** What staff see of derivatives: objections to those without permission, and removals that are overdue. */
@NullMarked
package dev.sayso.derivative.admin;

import org.jspecify.annotations.NullMarked;
