import { imageRelationship, type EmbeddedImage } from './images.ts';
import { element, type Xml } from './xml.ts';

/** `w:drawing` of an image that stands in the line. */
export function drawing(image: EmbeddedImage, description: string): Xml {
  const { number, width, height } = image;
  const extent = { cx: width, cy: height };
  const name = `图片${number}`;
  return element('w:drawing', {}, [
    element('wp:inline', { distT: 0, distB: 0, distL: 0, distR: 0 }, [
      element('wp:extent', extent),
      element('wp:docPr', { id: number, name, descr: description }),
      element('a:graphic', {}, [
        element('a:graphicData', { uri: 'http://schemas.openxmlformats.org/drawingml/2006/picture' }, [
          element('pic:pic', {}, [
            element('pic:nvPicPr', {}, [element('pic:cNvPr', { id: number, name }), element('pic:cNvPicPr')]),
            element('pic:blipFill', {}, [element('a:blip', { 'r:embed': imageRelationship(image) }), element('a:stretch', {}, [element('a:fillRect')])]),
            element('pic:spPr', {}, [
              element('a:xfrm', {}, [element('a:off', { x: 0, y: 0 }), element('a:ext', extent)]),
              element('a:prstGeom', { prst: 'rect' }, [element('a:avLst')]),
            ]),
          ]),
        ]),
      ]),
    ]),
  ]);
}
