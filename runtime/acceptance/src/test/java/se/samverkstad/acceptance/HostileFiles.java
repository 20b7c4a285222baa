package se.samverkstad.acceptance;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Files that are something else than what they are called, or two things at once. */
final class HostileFiles {
    private static final String SCRIPT = "<script>alert(document.domain)</script>";

    private HostileFiles() {}

    /** What each is, and its bytes; none is sound or a picture that we take. */
    static Map<String, byte[]> all() throws IOException {
        Map<String, byte[]> all = new LinkedHashMap<>();
        all.put("html", text("<!doctype html>" + SCRIPT));
        all.put("html-utf16", ("\ufeff<!doctype html>" + SCRIPT).getBytes(StandardCharsets.UTF_16LE));
        all.put("html-after-blanks", text(" ".repeat(2_000) + "<html>" + SCRIPT));
        all.put("svg", text("<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\">" + SCRIPT + "</svg>"));
        all.put(
                "xhtml",
                text("<?xml version=\"1.0\"?><html xmlns=\"http://www.w3.org/1999/xhtml\">" + SCRIPT + "</html>"));
        all.put(
                "xxe",
                text("<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><a>&x;</a>"));
        all.put("js", text("alert(1)//"));
        all.put("php", text("<?php system($_GET['c']); ?>"));
        all.put("jsp", text("<%= Runtime.getRuntime().exec(request.getParameter(\"c\")) %>"));
        all.put("sh", text("#!/bin/sh\nid\n"));
        all.put("eicar", text("X5O!P%@AP[4\\PZX54(P^)7CC)7}$" + "EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*"));
        all.put("exe", bytes("MZ", 2_000));
        all.put("elf", bytes("\u007fELF\u0002\u0001\u0001", 2_000));
        all.put("class", bytes("\u00ca\u00fe\u00ba\u00be\0\0\0\u003d", 2_000));
        all.put("swf", bytes("FWS\u0006", 2_000));
        all.put("ole", bytes("\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1", 2_000));
        all.put("rtf", text("{\\rtf1 {\\object\\objocx}}"));
        all.put("pdf-script", text("%PDF-1.7\n1 0 obj<</OpenAction<</S/JavaScript/JS(app.alert(1))>>>>endobj\n%%EOF"));
        all.put("gif-script", text("GIF89a/*" + SCRIPT + "*/=1;alert(1)"));
        all.put("png-script", bytes("\u0089PNG\r\n\u001a\n\0\0\0\rIHDR" + SCRIPT, 2_000));
        all.put("jpeg-script", bytes("\u00ff\u00d8\u00ff\u00fe\0\u0030" + SCRIPT, 2_000));
        all.put("id3-html", bytes("ID3\u0003\0\0\0\0\0\u0000" + "<html>" + SCRIPT, 4_000));
        all.put("mpeg-html", bytes("\u00ff\u00fb\u0090\u0064<html>" + SCRIPT, 4_000));
        all.put("ftyp-only", bytes("\0\0\0\u0018ftypM4A \0\0\0\0M4A mp42", 24));
        all.put("ftyp-html", bytes("\0\0\0\u0018ftypM4A \0\0\0\0M4A mp42<html>" + SCRIPT, 4_000));
        all.put("riff-html", bytes("RIFF\0\0\0\0WAVE<html>" + SCRIPT, 4_000));
        all.put("ogg", bytes("OggS\0\u0002", 4_000));
        all.put("zip", zip("../../escaped.mp3", new byte[10]));
        all.put("zip-bomb", zip("noll.mp3", new byte[8 << 20]));
        all.put("gzip-bomb", gzip(new byte[8 << 20]));
        all.put("noughts", new byte[4_000]);
        all.put("one-byte", new byte[] {1});
        all.put("half-sound", Arrays.copyOf(Sound.mp3(), 1_500));
        return all;
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** These characters as bytes, then noughts. */
    private static byte[] bytes(String head, int length) {
        byte[] start = head.getBytes(StandardCharsets.ISO_8859_1);
        return Arrays.copyOf(start, Math.max(start.length, length));
    }

    private static byte[] zip(String name, byte[] content) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
        }
        return out.toByteArray();
    }

    private static byte[] gzip(byte[] content) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(content);
        }
        return out.toByteArray();
    }
}
