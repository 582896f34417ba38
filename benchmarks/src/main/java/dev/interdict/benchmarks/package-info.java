/** What is measured without the platform, in a virtual machine of its own. */
@NullMarked
package dev.interdict.benchmarks;

import org.jspecify.annotations.NullMarked;
