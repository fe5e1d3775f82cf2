package io.leadlist.wire.leadlists;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.leadlist.admission.Channel;
import io.leadlist.admission.SuppressionCursor;
import io.leadlist.admission.SuppressionKey;
import io.leadlist.admission.SuppressionKey.Kind;
import io.leadlist.call.LeadListId;
import io.leadlist.call.OrganizationId;
import io.leadlist.imports.LeadPosition;
import io.leadlist.imports.LeadPosition.OfEntry;
import io.leadlist.imports.LeadPosition.OfMember;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.function.Function;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * Reads and writes cursors: opaque texts that name a position in one sequence of one organization. Immutable and
 * thread-safe.
 *
 * <p>A cursor is the URL-safe base64 of a text, such as {@code <list>.<version>.<ordinal>.<checksum>}. The checksum
 * also covers the sequence and the organization, so that a truncated, changed or foreign cursor is recognized. It is no
 * protection, and none is needed: every statement carries the caller's organization and the requested list.
 */
final class Cursors<P> {
    private static final int MAX_LENGTH = 1_024;

    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    private final String sequence;
    private final Function<P, String> write;
    private final Function<String[], @Nullable P> read;

    private Cursors(String sequence, Function<P, String> write, Function<String[], @Nullable P> read) {
        this.sequence = sequence;
        this.write = write;
        this.read = read;
    }

    /** Returns the cursors of the leads of a list. */
    static Cursors<LeadPosition> ofLeads(OrganizationId organization, LeadListId list) {
        return new Cursors<>(
                "leads of " + organization, position -> list + "." + text(position), Cursors::leadPosition);
    }

    /** Returns the cursors of the lists of an organization. */
    static Cursors<LeadListId> ofLists(OrganizationId organization) {
        return new Cursors<>("lists of " + organization, LeadListId::toString, parts -> LeadListId.parse(parts[0]));
    }

    /** Returns the cursors of an exclusion list of an organization. */
    static Cursors<SuppressionCursor> ofExclusions(OrganizationId organization, Kind kind) {
        return new Cursors<>(
                "exclusions of " + organization,
                position -> position.addedAt().toEpochMilli() + "."
                        + BASE64.encodeToString(position.key().value().getBytes(UTF_8)) + "."
                        + BASE64.encodeToString(position.channelName().getBytes(UTF_8)),
                parts -> exclusion(kind, parts));
    }

    /** Returns the cursor of a position. */
    String write(P position) {
        String text = write.apply(position);
        CRC32 checksum = new CRC32();
        checksum.update((sequence + "\0" + text).getBytes(UTF_8));
        return BASE64.encodeToString((text + "." + Long.toHexString(checksum.getValue())).getBytes(UTF_8));
    }

    /** Returns the position that a cursor names; empty for any text that {@link #write} does not return. */
    Optional<P> parse(String cursor) {
        if (cursor.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        try {
            String text = new String(Base64.getUrlDecoder().decode(cursor), UTF_8);
            return Optional.ofNullable(read.apply(text.split("\\.", -1)))
                    .filter(position -> write(position).equals(cursor));
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    private static String text(LeadPosition position) {
        return position instanceof OfMember member
                ? member.version() + "." + member.ordinal()
                : String.valueOf(((OfEntry) position).ordinal());
    }

    private static @Nullable SuppressionCursor exclusion(Kind kind, String[] parts) {
        if (parts.length != 4) {
            return null;
        }
        String channel = new String(Base64.getUrlDecoder().decode(parts[2]), UTF_8);
        return new SuppressionCursor(
                Instant.ofEpochMilli(Long.parseLong(parts[0])),
                new SuppressionKey(kind, new String(Base64.getUrlDecoder().decode(parts[1]), UTF_8)),
                channel.isEmpty() ? null : new Channel(channel));
    }

    private static @Nullable LeadPosition leadPosition(String[] parts) {
        boolean isEntry = parts.length == 3;
        if (!isEntry && parts.length != 4) {
            return null;
        }
        long version = isEntry ? 0 : Long.parseLong(parts[1]);
        int ordinal = Integer.parseInt(parts[parts.length - 2]);
        if (version < 0 || ordinal < 0) {
            return null;
        }
        return isEntry ? new OfEntry(ordinal) : new OfMember(version, ordinal);
    }
}
