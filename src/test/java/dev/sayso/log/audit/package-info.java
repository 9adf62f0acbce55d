@NullMarked
package dev.sayso.log.audit;

import org.jspecify.annotations.NullMarked;
