/** All that makes this service act: steps from Kafka, requests, the clock. */
@NullMarked
package dev.interdict.notifications.triggers;

import org.jspecify.annotations.NullMarked;
