package dev.interdict.notifications.domain.channels;

import java.time.Instant;
import java.util.List;

/**
 * What a channel is checked in the light of.
 *
 * @param types the kinds that there are
 * @param now wall time
 * @param allowed networks that every channel may connect to although they are not public
 * @param fresh a new secret for HMAC-SHA256
 * @param freshPair a new key pair for ed25519
 */
public record Circumstances(ChannelTypes types, Instant now, List<Network> allowed, Secret fresh, Secret freshPair) {}
