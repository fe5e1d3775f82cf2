package io.leadlist.internal.wire;

import io.leadlist.call.ExpectedVersions;
import io.leadlist.call.StaleVersionException;
import io.leadlist.internal.wire.EntityTags.Tag;
import io.leadlist.list.LeadList;
import io.leadlist.wire.InvalidParameterException;
import io.leadlist.wire.Request;
import io.leadlist.wire.Response;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * The conditions of a request about one list: {@code If-Match} and {@code If-None-Match}, in this order (RFC 9110,
 * 13.2.2). Versions are the only validators of a list, so conditions about times are ignored (<a
 * href="{@docRoot}/docs/contract-decisions.md#63">decision 63</a>).
 */
final class Preconditions {
    static final String IF_MATCH = "If-Match";
    static final String IF_NONE_MATCH = "If-None-Match";

    private static final int NOT_MODIFIED = 304;

    private final Optional<EntityTags> match;
    private final Optional<EntityTags> noneMatch;
    private final boolean acceptsGzip;

    private Preconditions(Optional<EntityTags> match, Optional<EntityTags> noneMatch, boolean acceptsGzip) {
        this.match = match;
        this.noneMatch = noneMatch;
        this.acceptsGzip = acceptsGzip;
    }

    /**
     * Reads the conditions of a request.
     *
     * @throws InvalidParameterException for the parameter with the name of a malformed header
     */
    static Preconditions of(Request request) {
        return new Preconditions(
                tags(request, IF_MATCH),
                tags(request, IF_NONE_MATCH),
                AcceptedEncodings.of(request).isGzipAccepted());
    }

    private static Optional<EntityTags> tags(Request request, String header) {
        return request.header(header)
                .map(value -> EntityTags.parse(value)
                        .orElseThrow(() -> new InvalidParameterException(
                                header, header + " must be * or a list of tags in quotes")));
    }

    /** Returns the versions at which the list may be changed. */
    ExpectedVersions expectedVersions() {
        return matching().and(noneMatch.map(Preconditions::outside).orElse(ExpectedVersions.ANY));
    }

    /** Weak tags never match, because two lists with the same weak tag can differ. */
    private ExpectedVersions matching() {
        return match.filter(tags -> !tags.isAny())
                .map(tags -> ExpectedVersions.oneOf(versions(tags, tag -> !tag.isWeak())))
                .orElse(ExpectedVersions.ANY);
    }

    private static ExpectedVersions outside(EntityTags tags) {
        return tags.isAny() ? ExpectedVersions.NO_LIST : ExpectedVersions.noneOf(versions(tags, tag -> true));
    }

    private static List<Long> versions(EntityTags tags, Predicate<Tag> counts) {
        return tags.tags().stream()
                .filter(counts)
                .map(tag -> VersionTag.version(tag.opaque()))
                .filter(OptionalLong::isPresent)
                .map(OptionalLong::getAsLong)
                .toList();
    }

    /**
     * Returns the response to a read of a list: 304 if the client has this version, otherwise the supplied response.
     *
     * @throws StaleVersionException if the {@code If-Match} does not hold
     */
    Response read(LeadList list, Supplier<Response> response) {
        if (!matching().accepts(list.version())) {
            throw new StaleVersionException(list.id(), matching(), list.version());
        }
        return noneMatch
                .flatMap(tags -> heldTag(tags, list.version()))
                .map(tag -> Response.withoutBody(NOT_MODIFIED).withHeader("ETag", tag))
                .orElseGet(response);
    }

    /**
     * Returns the tag of this version that the client holds; empty if it holds none. For a client that does not accept
     * compressed responses, the tags of compressed responses do not count: a cache may have sent them.
     */
    private Optional<String> heldTag(EntityTags tags, long version) {
        if (tags.isAny()) {
            String tag = VersionTag.of(version);
            return Optional.of(acceptsGzip ? VersionTag.compressed(tag) : tag);
        }
        return tags.tags().stream()
                .map(Tag::opaque)
                .filter(opaque -> acceptsGzip || !VersionTag.isCompressed(opaque))
                .filter(opaque -> VersionTag.version(opaque).equals(OptionalLong.of(version)))
                .findFirst()
                .map(opaque -> "\"" + opaque + "\"");
    }
}
