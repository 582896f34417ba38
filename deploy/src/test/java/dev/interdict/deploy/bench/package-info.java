/** Tests of what the benches compute. */
@NullMarked
package dev.interdict.deploy.bench;

import org.jspecify.annotations.NullMarked;
