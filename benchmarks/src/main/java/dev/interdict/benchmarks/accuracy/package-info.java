/** How right matching is, over labelled strings, real components and real lists that stand beside the checkout. */
@NullMarked
package dev.interdict.benchmarks.accuracy;

import org.jspecify.annotations.NullMarked;
