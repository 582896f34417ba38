/** Who hears what, when: routes, groups, quiet hours, digests, silences, escalation. */
@NullMarked
package dev.interdict.notifications.domain.routes;

import org.jspecify.annotations.NullMarked;
