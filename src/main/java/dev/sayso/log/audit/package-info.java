/** Works the whole log out again from its tables, for operators. */
@NullMarked
package dev.sayso.log.audit;

import org.jspecify.annotations.NullMarked;
