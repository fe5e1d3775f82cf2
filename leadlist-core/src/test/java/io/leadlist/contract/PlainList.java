package io.leadlist.contract;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * The simplest model of a list: ids at increasing positions, and a copy of everything at each version. It does not use
 * the library, so that the library can be compared with it.
 */
final class PlainList {
    private final TreeMap<Integer, String> members = new TreeMap<>();
    private final List<Version> versions = new ArrayList<>();
    private final Set<String> suppressed = new HashSet<>();
    private String name;
    private int nextPosition;

    /** One version: the change and the list after it. Removed members are stored with their positions. */
    record Version(
            Set<String> added,
            Map<Integer, String> removed,
            Optional<String> formerName,
            int undoes,
            String name,
            List<String> members) {}

    PlainList(String name, Collection<String> first) {
        this.name = name;
        commit(append(first), Map.of(), Optional.empty());
    }

    String name() {
        return name;
    }

    List<String> members() {
        return List.copyOf(members.values());
    }

    List<Version> versions() {
        return versions;
    }

    int add(Collection<String> ids) {
        Set<String> added = append(ids);
        if (!added.isEmpty()) {
            commit(added, Map.of(), Optional.empty());
        }
        return added.size();
    }

    int remove(Collection<String> ids) {
        Map<Integer, String> removed = delete(ids);
        if (!removed.isEmpty()) {
            commit(Set.of(), removed, Optional.empty());
        }
        return removed.size();
    }

    /** Keeps these ids out from now on; members stay, or leave the list. */
    void suppress(Collection<String> ids, boolean removing) {
        suppressed.addAll(ids);
        if (removing) {
            remove(ids);
        }
    }

    void lift(Collection<String> ids) {
        suppressed.removeAll(ids);
    }

    Set<String> suppressed() {
        return suppressed;
    }

    /** Returns the suppressed members that would return if the change was undone except for its conflicts. */
    Set<String> suppressedWithout(int number) {
        Set<String> returning =
                new LinkedHashSet<>(versions.get(number - 1).removed().values());
        returning.removeAll(conflicts(number));
        returning.retainAll(suppressed);
        return returning;
    }

    void update(String newName, Collection<String> wanted) {
        Set<String> leaving = new LinkedHashSet<>(members.values());
        leaving.removeAll(wanted);
        Map<Integer, String> removed = delete(leaving);
        Set<String> added = append(wanted);
        Optional<String> former = Optional.of(name).filter(one -> !one.equals(newName));
        name = newName;
        if (!added.isEmpty() || !removed.isEmpty() || former.isPresent()) {
            commit(added, removed, former);
        }
    }

    /** Undoes a change except for its conflicts with later changes, and returns these conflicts. */
    Set<String> undo(int number) {
        Version change = versions.get(number - 1);
        Set<String> conflicts = conflicts(number);
        Set<String> leaving = new LinkedHashSet<>(change.added());
        leaving.removeAll(conflicts);
        Map<Integer, String> removed = delete(leaving);
        Set<String> added = new LinkedHashSet<>();
        change.removed().forEach((position, id) -> {
            if (!conflicts.contains(id)) {
                members.put(position, id);
                added.add(id);
            }
        });
        Optional<String> restored =
                change.formerName().filter(former -> !isNameConflicting(number) && !former.equals(name));
        Optional<String> former = restored.map(now -> name);
        name = restored.orElse(name);
        if (!added.isEmpty() || !removed.isEmpty() || former.isPresent()) {
            versions.add(new Version(added, removed, former, number, name, members()));
        }
        return conflicts;
    }

    /** Returns members that the change added and a later one removed, or the reverse; undone changes do not count. */
    Set<String> conflicts(int number) {
        Version change = versions.get(number - 1);
        Set<String> conflicts = new LinkedHashSet<>();
        for (int later = number + 1; later <= versions.size(); later++) {
            if (versions.get(later - 1).undoes() == 0) {
                Set<String> went =
                        new LinkedHashSet<>(versions.get(later - 1).removed().values());
                Set<String> came = new LinkedHashSet<>(versions.get(later - 1).added());
                undoOf(later).ifPresent(undo -> {
                    went.removeAll(undo.added());
                    came.removeAll(undo.removed().values());
                });
                went.retainAll(change.added());
                came.retainAll(change.removed().values());
                conflicts.addAll(went);
                conflicts.addAll(came);
            }
        }
        return conflicts;
    }

    boolean isNameConflicting(int number) {
        return versions.get(number - 1).formerName().isPresent()
                && IntStream.rangeClosed(number + 1, versions.size())
                        .filter(later -> versions.get(later - 1).undoes() == 0)
                        .filter(later -> versions.get(later - 1).formerName().isPresent())
                        .anyMatch(later ->
                                undoOf(later).flatMap(Version::formerName).isEmpty());
    }

    private Optional<Version> undoOf(int number) {
        return versions.stream().filter(version -> version.undoes() == number).findFirst();
    }

    private Set<String> append(Collection<String> ids) {
        Set<String> added = new LinkedHashSet<>();
        for (String id : ids) {
            if (!members.containsValue(id) && !suppressed.contains(id)) {
                members.put(nextPosition++, id);
                added.add(id);
            }
        }
        return added;
    }

    private Map<Integer, String> delete(Collection<String> ids) {
        Map<Integer, String> removed = new LinkedHashMap<>(members);
        removed.values().retainAll(Set.copyOf(ids));
        members.keySet().removeAll(removed.keySet());
        return removed;
    }

    private void commit(Set<String> added, Map<Integer, String> removed, Optional<String> formerName) {
        versions.add(new Version(added, removed, formerName, 0, name, members()));
    }
}
