package io.leadlist.wire.entities;

import io.leadlist.call.Violation.Kind;
import io.leadlist.internal.json.Bound;
import io.leadlist.internal.json.RecordReader;
import io.leadlist.lead.StorableText;
import io.leadlist.list.NewLeadList;
import io.leadlist.wire.constraint.Messages;
import io.leadlist.wire.entities.request.NewListRequest;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * How strictly the body of a creation is read.
 *
 * @param defaultName the name of a list without one, or null if it needs one
 * @param needsMemberIds whether {@code personIds} must be there
 */
record NewListBody(@Nullable String defaultName, boolean needsMemberIds) {
    /** As most clients write it: a name is needed, the ids of members are not. */
    static final NewListBody USUAL = new NewListBody(null, false);

    private static final RecordReader<NewListRequest> READER = RecordReader.of(NewListRequest.class);

    NewListBody withDefaultName(String name) {
        return new NewListBody(name, needsMemberIds);
    }

    NewListBody withRequiredMemberIds() {
        return new NewListBody(defaultName, true);
    }

    NewLeadList read(ObjectNode body) {
        Bound<NewListRequest> bound = READER.read(named(body));
        if (needsMemberIds && !body.has("personIds")) {
            bound.reject("personIds", Kind.MISSING, Messages.REQUIRED);
        }
        return bound.orThrow(NewListRequest::toNewLeadList);
    }

    /** Gives a body without a name the default; in front, so that no violation is found at another place. */
    private ObjectNode named(ObjectNode body) {
        JsonNode name = body.get("name");
        boolean isNameless =
                name == null || name.isNull() || (name.isString() && StorableText.isBlank(name.stringValue()));
        if (defaultName == null || !isNameless) {
            return body;
        } else if (name != null) {
            return body.put("name", defaultName);
        }
        return JsonNodeFactory.instance.objectNode().put("name", defaultName).setAll(body);
    }
}
