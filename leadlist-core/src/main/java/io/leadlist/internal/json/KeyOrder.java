package io.leadlist.internal.json;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * The order of the keys of one object.
 *
 * @param inBody the index of each key that is there
 * @param contract the keys in the order of the contract
 * @param inContract the index of each of them; null if the contract has no order for the object
 */
record KeyOrder(
        Map<String, Integer> inBody,
        List<String> contract,
        @Nullable Map<String, Integer> inContract) {
    static KeyOrder of(ObjectNode object, @Nullable List<String> contract) {
        return contract == null
                ? new KeyOrder(indexes(object.propertyNames()), List.of(), null)
                : new KeyOrder(indexes(object.propertyNames()), contract, indexes(contract));
    }

    /** Where a key stands: numbers that are compared one after the other. */
    List<Integer> place(String key) {
        Integer there = inBody.get(key);
        boolean isOfContract = inContract == null || inContract.containsKey(key);
        if (there == null) {
            int index = inContract == null ? -1 : inContract.getOrDefault(key, -1);
            return List.of(placeBefore(index), index + 1);
        }
        return isOfContract ? List.of(there, 0) : List.of(DocumentOrder.LAST, 1, there);
    }

    /** The index of the last key that is there and that the contract has before an index; -1 if there is none. */
    private int placeBefore(int index) {
        for (int before = index - 1; before >= 0; before--) {
            Integer there = inBody.get(contract.get(before));
            if (there != null) {
                return there;
            }
        }
        return -1;
    }

    private static Map<String, Integer> indexes(Collection<String> keys) {
        Map<String, Integer> indexes = new HashMap<>();
        keys.forEach(key -> indexes.put(key, indexes.size()));
        return indexes;
    }
}
