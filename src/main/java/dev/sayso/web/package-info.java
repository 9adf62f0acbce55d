/** What every page and endpoint shares: layout, language, errors, headers, assets, the clock. Knows no feature. */
@NullMarked
package dev.sayso.web;

import org.jspecify.annotations.NullMarked;
