/** Tests of what the demo tells. */
@NullMarked
package dev.interdict.deploy.demo;

import org.jspecify.annotations.NullMarked;
