/** What a match becomes in a project: findings that open, change and close. */
@NullMarked
package dev.interdict.screening.domain.findings;

import org.jspecify.annotations.NullMarked;
