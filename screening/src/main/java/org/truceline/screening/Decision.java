package org.truceline.screening;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/// What a person decided of a hit. It holds until the party or the listing is another than the person saw.
///
/// @param party        the party that was screened
/// @param listing      list and id of the listing: `us-el/123`
/// @param at           when, ISO
/// @param partyPrint   of the party as it was
/// @param listingPrint of the listing as it was
public record Decision(
        Asked party,
        String listing,
        As as,
        String reason,
        String by,
        String at,
        String partyPrint,
        String listingPrint) {

    /// What was decided.
    public enum As {
        TRUE_MATCH,
        FALSE_POSITIVE
    }

    /// A party that is screened. Parts that are not stated are empty.
    ///
    /// @param id of one's own, empty for a name alone
    public record Asked(String id, String name, String country, String address) {

        /// A name and nothing else.
        public static Asked named(String name) {
            return new Asked("", name, "", "");
        }

        /// What the party is told apart by: its id, or its name where it has none.
        public String key() {
            return id.isEmpty() ? name.strip() : id.strip();
        }

        /// Another where the name, the country or the address is another.
        public String print() {
            return digest(List.of(name, country, address));
        }
    }

    /// Of a listing: another where a name of it, or what is said of it, is another.
    ///
    /// @param said what the list says of it besides its names
    public static String print(ListedNames listing, List<String> said) {
        List<String> all = new ArrayList<>(listing.names().stream().sorted().toList());
        all.add(key(listing));
        all.addAll(said);
        return digest(all);
    }

    public static String key(ListedNames listing) {
        return listing.list() + "/" + listing.id();
    }

    /// True if the party and the listing are still those that were decided of.
    public boolean holds(Asked now, String listingNow) {
        return partyPrint.equals(now.print()) && listingPrint.equals(listingNow);
    }

    private static String digest(List<String> parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (String part : parts) {
                digest.update(
                        Normalizer.normalize(part.strip(), Normalizer.Form.NFC).getBytes(StandardCharsets.UTF_8));
                digest.update((byte) 0);
            }
            return HexFormat.of().formatHex(digest.digest()).substring(0, 32);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
