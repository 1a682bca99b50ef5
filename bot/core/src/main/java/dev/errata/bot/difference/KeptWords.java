package dev.errata.bot.difference;

import java.util.List;

/** Which words of a text an earlier one had: their longest common subsequence (Hunt and McIlroy, 1976). */
public final class KeptWords {

    private KeptWords() {}

    /** For each of the new words, whether it is also in the old text, in the same order. Takes time and room for each pair of words. */
    public static boolean[] of(List<String> old, List<String> now) {
        int[][] longest = new int[old.size() + 1][now.size() + 1];
        for (int i = old.size() - 1; i >= 0; i--) {
            for (int j = now.size() - 1; j >= 0; j--) {
                longest[i][j] = old.get(i).equals(now.get(j))
                        ? longest[i + 1][j + 1] + 1
                        : Math.max(longest[i + 1][j], longest[i][j + 1]);
            }
        }
        boolean[] kept = new boolean[now.size()];
        int i = 0;
        int j = 0;
        while (i < old.size() && j < now.size()) {
            if (old.get(i).equals(now.get(j))) {
                kept[j++] = true;
                i++;
            } else if (longest[i + 1][j] >= longest[i][j + 1]) {
                i++;
            } else {
                j++;
            }
        }
        return kept;
    }
}
