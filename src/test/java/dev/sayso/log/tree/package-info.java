/**
 * Tests of the tree. {@code vectors/merkle.json} has the reference leaves of RFC 6962's test suites, as published with
 * Certificate Transparency, and the roots that its definition gives them.
 */
@NullMarked
package dev.sayso.log.tree;

import org.jspecify.annotations.NullMarked;
