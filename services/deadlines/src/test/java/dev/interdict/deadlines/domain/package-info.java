/** The rules, tested directly: every expected value is a literal. */
@NullMarked
package dev.interdict.deadlines.domain;

import org.jspecify.annotations.NullMarked;
