/** PostgreSQL, Kafka and the registry in containers, where a run asks for them. */
@NullMarked
package dev.interdict.tests.containers;

import org.jspecify.annotations.NullMarked;
