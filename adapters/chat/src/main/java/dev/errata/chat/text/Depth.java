package dev.errata.chat.text;

import org.commonmark.node.Node;

/** How deep a document is nested, found without going down a call for each level. */
final class Depth {

    private Depth() {}

    static int of(Node root) {
        int deepest = 0;
        int depth = 0;
        Node node = root;
        while (node != null) {
            deepest = Math.max(deepest, depth);
            if (node.getFirstChild() != null) {
                node = node.getFirstChild();
                depth++;
                continue;
            }
            while (node != null && node.getNext() == null) {
                node = node.equals(root) ? null : node.getParent();
                depth--;
            }
            node = node == null ? null : node.getNext();
        }
        return deepest;
    }
}
