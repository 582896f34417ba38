/** Findings as the SIEM reads them: OCSF 1.8 Compliance Finding. */
@NullMarked
package dev.interdict.notifications.siem;

import org.jspecify.annotations.NullMarked;
