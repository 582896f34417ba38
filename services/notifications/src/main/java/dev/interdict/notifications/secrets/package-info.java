/** What only this service may know: secrets at rest, and links that nobody else can make. */
@NullMarked
package dev.interdict.notifications.secrets;

import org.jspecify.annotations.NullMarked;
