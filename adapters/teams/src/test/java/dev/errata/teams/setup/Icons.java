package dev.errata.teams.setup;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Area;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;

/** Draws the app's icons: a speech bubble with the caret of whoever corrects a text. */
final class Icons {

    private static final Color NIGHT = new Color(0x1F3A5F);
    private static final Color PAPER = Color.WHITE;
    private static final Color INK = new Color(0xD9480F);
    /** Everything is laid out on a square of this size. */
    private static final double GRID = 192;

    private Icons() {}

    /** On the whole square, in colour. */
    static BufferedImage color() {
        BufferedImage image = new BufferedImage(192, 192, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = pen(image);
        pen.setColor(NIGHT);
        pen.fillRect(0, 0, 192, 192);
        pen.setColor(PAPER);
        pen.fill(bubble());
        pen.setColor(INK);
        pen.setStroke(new BasicStroke(13, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        pen.draw(caret());
        pen.dispose();
        return image;
    }

    /** White lines on nothing. */
    static BufferedImage outline() {
        BufferedImage image = new BufferedImage(32, 32, BufferedImage.TYPE_INT_ARGB);
        Graphics2D pen = pen(image);
        pen.setColor(Color.WHITE);
        pen.setStroke(new BasicStroke(12, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        pen.draw(bubble());
        pen.draw(caret());
        pen.dispose();
        return image;
    }

    private static Graphics2D pen(BufferedImage image) {
        Graphics2D pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        pen.scale(image.getWidth() / GRID, image.getHeight() / GRID);
        return pen;
    }

    private static Area bubble() {
        Area bubble = new Area(new RoundRectangle2D.Double(26, 34, 140, 100, 40, 40));
        Path2D tail = new Path2D.Double();
        tail.moveTo(56, 124);
        tail.lineTo(52, 166);
        tail.lineTo(98, 130);
        tail.closePath();
        bubble.add(new Area(tail));
        return bubble;
    }

    /** What is put where a word is missing. */
    private static Path2D caret() {
        Path2D caret = new Path2D.Double();
        caret.moveTo(66, 106);
        caret.lineTo(96, 62);
        caret.lineTo(126, 106);
        return caret;
    }
}
