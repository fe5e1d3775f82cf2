package io.leadlist.wire.leadlists;

import io.leadlist.call.LeadListId;
import io.leadlist.call.OrganizationId;
import io.leadlist.imports.LeadPosition;
import io.leadlist.imports.LeadPosition.OfEntry;
import io.leadlist.imports.LeadPosition.OfMember;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Cursors: opaque texts that name a place in one sequence of one organization. Immutable and thread-safe.
 *
 * <ol>
 *   <li>The place is written in binary form: an ordinal, a version with an ordinal, or the id of a list.
 *   <li>Before it stand {@value #CHECK} bytes of the SHA-256 of what the cursor is for, the organization, the list, and
 *       the place.
 *   <li>Both are written as base64 for URLs, without padding.
 * </ol>
 *
 * <p>So a cursor that was cut, changed, or made for another sequence is told from a good one. That is no protection:
 * whoever knows these lines can make one. None is needed, for every statement behind it carries the caller's
 * organization and the list that was asked for, and a cursor only says where in that sequence to begin.
 */
final class Cursors<P> {
    private static final int CHECK = 8;
    private static final int MAX_TEXT = 64;

    private final String sequence;
    private final Function<P, ByteBuffer> write;
    private final Function<ByteBuffer, @Nullable P> read;

    private Cursors(String sequence, Function<P, ByteBuffer> write, Function<ByteBuffer, @Nullable P> read) {
        this.sequence = sequence;
        this.write = write;
        this.read = read;
    }

    /** Places among the leads of a list. */
    static Cursors<LeadPosition> ofLeads(OrganizationId organization, LeadListId list) {
        return new Cursors<>("leads\0" + organization + "\0" + list, Cursors::bytes, Cursors::leadPlace);
    }

    /** Places among the lists of an organization. */
    static Cursors<LeadListId> ofLists(OrganizationId organization) {
        return new Cursors<>("lists\0" + organization + "\0", list -> bytes(list.uuid()), Cursors::listId);
    }

    /** The cursor of a place. */
    String write(P place) {
        byte[] bytes = write.apply(place).array();
        byte[] cursor = Arrays.copyOf(check(bytes), CHECK + bytes.length);
        System.arraycopy(bytes, 0, cursor, CHECK, bytes.length);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(cursor);
    }

    /** The place that a cursor names; empty for any text that {@link #write} does not write. */
    Optional<P> parse(String text) {
        if (text.length() > MAX_TEXT) {
            return Optional.empty();
        }
        try {
            byte[] cursor = Base64.getUrlDecoder().decode(text);
            P place = cursor.length <= CHECK
                    ? null
                    : read.apply(ByteBuffer.wrap(Arrays.copyOfRange(cursor, CHECK, cursor.length)));
            return Optional.ofNullable(place).filter(read -> write(read).equals(text));
        } catch (IllegalArgumentException | BufferUnderflowException malformed) {
            return Optional.empty();
        }
    }

    private byte[] check(byte[] place) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update((sequence + "\0").getBytes(StandardCharsets.UTF_8));
            return Arrays.copyOf(digest.digest(place), CHECK);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }

    private static ByteBuffer bytes(LeadPosition place) {
        if (place instanceof OfEntry entry) {
            return ByteBuffer.allocate(Integer.BYTES).putInt(entry.ordinal());
        }
        OfMember member = (OfMember) place;
        return ByteBuffer.allocate(Long.BYTES + Integer.BYTES)
                .putLong(member.version())
                .putInt(member.ordinal());
    }

    private static @Nullable LeadPosition leadPlace(ByteBuffer bytes) {
        boolean isEntry = bytes.remaining() == Integer.BYTES;
        long version = isEntry ? 0 : bytes.getLong();
        int ordinal = bytes.getInt();
        if (version < 0 || ordinal < 0) {
            return null;
        }
        return isEntry ? new OfEntry(ordinal) : new OfMember(version, ordinal);
    }

    private static ByteBuffer bytes(UUID uuid) {
        return ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(uuid.getMostSignificantBits())
                .putLong(uuid.getLeastSignificantBits());
    }

    private static LeadListId listId(ByteBuffer bytes) {
        return new LeadListId(new UUID(bytes.getLong(), bytes.getLong()));
    }
}
