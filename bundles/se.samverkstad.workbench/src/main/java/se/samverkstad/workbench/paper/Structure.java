package se.samverkstad.workbench.paper;

import java.util.List;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;
import org.apache.pdfbox.pdmodel.documentinterchange.taggedpdf.PDTableAttributeObject;

/** What PDF/UA asks of the structure and the setter leaves out: of what a table's heading is the heading (ISO 14289-1, 7.5). */
final class Structure {
    private Structure() {}

    static void complete(PDDocument pdf) {
        PDStructureTreeRoot root = pdf.getDocumentCatalog().getStructureTreeRoot();
        if (root != null) {
            walk(root);
        }
    }

    private static void walk(PDStructureNode node) {
        List<Object> kids = node.getKids();
        boolean first = node instanceof PDStructureElement row && "TR".equals(row.getStructureType());
        boolean onlyHeadings = first && kids.stream().allMatch(Structure::heading);
        for (Object kid : kids) {
            if (kid instanceof PDStructureElement element) {
                if (heading(element)) {
                    scope(element, onlyHeadings ? "Column" : "Row");
                }
                walk(element);
            }
        }
    }

    private static boolean heading(Object node) {
        return node instanceof PDStructureElement element && "TH".equals(element.getStructureType());
    }

    private static void scope(PDStructureElement heading, String scope) {
        if (heading.getCOSObject().getDictionaryObject(COSName.A) == null) {
            PDTableAttributeObject attributes = new PDTableAttributeObject();
            attributes.setScope(scope);
            heading.addAttribute(attributes);
        } else {
            heading.getAttributes();
        }
    }
}
