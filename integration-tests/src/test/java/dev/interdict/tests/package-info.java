/** The whole product from outside: through HTTP, Kafka and the clock, never through a class of a service. */
@NullMarked
package dev.interdict.tests;

import org.jspecify.annotations.NullMarked;
