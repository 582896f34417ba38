/** Measures the embedded platform: how fast, how much, how big. */
@NullMarked
package dev.interdict.deploy.bench;

import org.jspecify.annotations.NullMarked;
