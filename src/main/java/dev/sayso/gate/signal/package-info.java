/** What anybody's crawler is told of an item: a request that costs nobody's privacy, beside the service that is enforced. */
@NullMarked
package dev.sayso.gate.signal;

import org.jspecify.annotations.NullMarked;
