<map version="0.9.0">
  <node ID="n0000000000000000" TEXT="forest">
    <richcontent TYPE="NOTE"><html><head></head><body>
<p>Content before the first node belongs to the root.</p></body></html></richcontent>
    <node ID="n7c9a4098c516b9a4" TEXT="a list before the first heading" POSITION="right">
      <node ID="n081b51273e634a37" TEXT="with a nested one">
        <attribute NAME="ordinal" VALUE="1"/>
      </node>
    </node>
    <node ID="n42bfea75029f8114" TEXT="done" POSITION="right">
      <icon BUILTIN="checked"/>
    </node>
    <node ID="n8cc4b3a4227d9ae4" TEXT="Three before one" POSITION="right">
      <richcontent TYPE="NOTE"><html><head></head><body>
<p>Text of three.</p></body></html></richcontent>
    </node>
    <node ID="n3685605fd06102d3" TEXT="One" POSITION="right">
      <node ID="nf1bcdcf4cbf9d51e" TEXT="Six"/>
      <node ID="n32b3c4c68cb036c3" TEXT="Two"/>
    </node>
    <node ID="n30a691461b9a3555" TEXT="One" POSITION="left">
      <node ID="naf8166efbdf8aa33">
        <richcontent TYPE="NODE"><html><head></head><body><p>last <i>item</i></p></body></html></richcontent>
        <richcontent TYPE="NOTE"><html><head></head><body>
<p>with a paragraph</p></body></html></richcontent>
      </node>
    </node>
  </node>
</map>
