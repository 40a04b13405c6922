<map version="0.9.0">
  <node ID="n1434036ef4afb4e2">
    <richcontent TYPE="NODE"><html><head></head><body><p>Home <i>network</i></p></body></html></richcontent>
    <richcontent TYPE="NOTE"><html><head></head><body>
<p>Everything between the **router** and the last `cable`[^scope]:<br/>two lines of one paragraph  <br/>and a hard break.</p></body></html></richcontent>
    <edge COLOR="#1f77b4"/>
    <attribute NAME="title" VALUE="Home network: a plan"/>
    <attribute NAME="author" VALUE="Ada Example"/>
    <attribute NAME="date" VALUE="2024-02-29"/>
    <attribute NAME="tags" VALUE="[&quot;network&quot;,&quot;home lab&quot;,42,true,null]"/>
    <attribute NAME="contact" VALUE="{&quot;mail&quot;:&quot;ada@example.org&quot;,&quot;rooms&quot;:{&quot;attic&quot;:2,&quot;cellar&quot;:1.5}}"/>
    <attribute NAME="markmap" VALUE="{&quot;colorFreezeLevel&quot;:2,&quot;initialExpandLevel&quot;:&quot;3&quot;,&quot;maxWidth&quot;:320,&quot;color&quot;:[&quot;#1f77b4&quot;,&quot;#2ca02c&quot;,&quot;#FF7F0E&quot;]}"/>
    <node ID="n3ef25093f170e3a0" TEXT="Overview" POSITION="right">
      <edge COLOR="#2ca02c"/>
      <node ID="neb4f065538f81646" TEXT="A list that stands before a sub-heading">
        <edge COLOR="#2ca02c"/>
      </node>
      <node ID="n4849c7a35094d7d8" TEXT="with a second item" FOLDED="true">
        <edge COLOR="#2ca02c"/>
        <node ID="n5e4c497a8a28809e" TEXT="and one below it">
          <edge COLOR="#2ca02c"/>
        </node>
      </node>
      <node ID="n3c805f66028c598a" TEXT="🔴 Hardware" FOLDED="true">
        <edge COLOR="#2ca02c"/>
        <node ID="n556d49b90d1fcc74" TEXT="Router" FOLDED="true">
          <edge COLOR="#2ca02c"/>
          <node ID="n97ee1ca144338526" TEXT="Unpack">
            <edge COLOR="#2ca02c"/>
            <attribute NAME="ordinal" VALUE="1"/>
          </node>
          <node ID="nc4207031269bd9d9" TEXT="Plug in" FOLDED="true">
            <edge COLOR="#2ca02c"/>
            <attribute NAME="ordinal" VALUE="2"/>
            <node ID="nf09d314d18b70950" TEXT="power">
              <edge COLOR="#2ca02c"/>
              <attribute NAME="ordinal" VALUE="1"/>
            </node>
            <node ID="ne084cb2cee6da692" TEXT="modem">
              <richcontent TYPE="NOTE"><html><head></head><body>
<p>A paragraph inside an item, after a blank line.</p>
<pre>```sh<br/>ip link show   # code inside an item<br/>```</pre></body></html></richcontent>
              <edge COLOR="#2ca02c"/>
              <attribute NAME="ordinal" VALUE="2"/>
            </node>
          </node>
          <node ID="n90b8ca6283e449b9" TEXT="Wait">
            <edge COLOR="#2ca02c"/>
            <attribute NAME="ordinal" VALUE="3"/>
          </node>
          <node ID="na90ccc4c8eab048b" TEXT="The count starts at seven">
            <edge COLOR="#2ca02c"/>
            <attribute NAME="ordinal" VALUE="7"/>
          </node>
          <node ID="n1b0c7c36a766e602" TEXT="and goes on">
            <edge COLOR="#2ca02c"/>
            <attribute NAME="ordinal" VALUE="8"/>
          </node>
        </node>
        <node ID="ne254e272d2386830" TEXT="Switches" FOLDED="true">
          <edge COLOR="#2ca02c"/>
          <node ID="n7850df03e0521d3f" TEXT="Managed (two levels are skipped)">
            <edge COLOR="#2ca02c"/>
          </node>
          <node ID="n6f57a6e020cbd10a" TEXT="Unmanaged">
            <edge COLOR="#2ca02c"/>
          </node>
        </node>
      </node>
    </node>
    <node ID="n06526a498c208320" TEXT="A setext heading over two lines" POSITION="right">
      <edge COLOR="#ff7f0e"/>
      <node ID="nf17b8541b3fa549b" TEXT="measure the rooms">
        <icon BUILTIN="unchecked"/>
        <edge COLOR="#ff7f0e"/>
      </node>
      <node ID="na95054e72f2e07b5">
        <richcontent TYPE="NODE"><html><head></head><body><p>buy <b>Cat&#xa0;6</b> cable</p></body></html></richcontent>
        <icon BUILTIN="checked"/>
        <edge COLOR="#ff7f0e"/>
      </node>
      <node ID="nd4b9177ad2a55442" TEXT="label both ends" FOLDED="true">
        <icon BUILTIN="checked"/>
        <edge COLOR="#ff7f0e"/>
        <node ID="nde81be0946b83c30" TEXT="with a printer">
          <icon BUILTIN="unchecked"/>
          <edge COLOR="#ff7f0e"/>
        </node>
      </node>
      <node ID="ne16ca1382c8db166" TEXT="no task at all">
        <edge COLOR="#ff7f0e"/>
      </node>
      <node ID="n3e66ccf5b9201c23" TEXT="a task with a number">
        <icon BUILTIN="unchecked"/>
        <edge COLOR="#ff7f0e"/>
        <attribute NAME="ordinal" VALUE="1"/>
      </node>
      <node ID="nc7be3b623c78f156" FOLDED="true">
        <richcontent TYPE="NODE"><html><head></head><body><p>Text<br/>in <i>two</i> lines</p></body></html></richcontent>
        <richcontent TYPE="NOTE"><html><head></head><body>
<p>Next line: &lt;br&gt; in a paragraph.</p></body></html></richcontent>
        <edge COLOR="#ff7f0e"/>
        <node ID="na101d3ded1df444d" TEXT="Entities &amp; escapes: &lt;b&gt; *not emphasis* &#xa9; 🔴 \ &#xf6;">
          <edge COLOR="#ff7f0e"/>
        </node>
        <node ID="nf9a33ef7d7d1bd06">
          <richcontent TYPE="NODE"><html><head></head><body><p><code>code | with</code> a | pipe, <code>two ` ticks</code> and <s>old</s> text</p></body></html></richcontent>
          <edge COLOR="#ff7f0e"/>
        </node>
        <node ID="n2af93ea7055d7b54" TEXT="Emoji 👨&#x200d;👩&#x200d;👧&#x200d;👦 👍🏽 🇩🇪 &#x2764;&#xfe0f; 1&#xfe0f;&#x20e3;">
          <edge COLOR="#ff7f0e"/>
        </node>
        <node ID="ncdb4872d190fdd60" TEXT="&#x5e9;&#x5dc;&#x5d5;&#x5dd; &#x5e2;&#x5d5;&#x5dc;&#x5dd; (from right to left) &#x645;&#x631;&#x62d;&#x628;&#x627;">
          <edge COLOR="#ff7f0e"/>
        </node>
        <node ID="n21d02b8c1be0e410" TEXT="&#x4f60;&#x597d;&#xff0c;&#x4e16;&#x754c; &#xff57;&#xff49;&#xff44;&#xff45;">
          <edge COLOR="#ff7f0e"/>
        </node>
      </node>
      <node ID="nca08531a0b7f0ed0" TEXT="Links" FOLDED="true">
        <edge COLOR="#ff7f0e"/>
        <node ID="n30fe01908dc0db50" TEXT="Inline" LINK="https://example.org/a?b=1&amp;c=2">
          <edge COLOR="#ff7f0e"/>
        </node>
        <node ID="n39c8aeece1b2728a">
          <richcontent TYPE="NODE"><html><head></head><body><p><a href="https://example.org/ref" title="Reference title">Reference</a> and <a href="https://example.org/col lapsed">collapsed</a> and <a href="/short">shortcut</a></p></body></html></richcontent>
          <edge COLOR="#ff7f0e"/>
        </node>
        <node ID="n6ca2ba8d6cf815ef">
          <richcontent TYPE="NODE"><html><head></head><body><p><a href="https://example.org/angle">https://example.org/angle</a> and <a href="https://example.org/bare">https://example.org/bare</a> and <a href="http://www.example.org">www.example.org</a></p></body></html></richcontent>
          <edge COLOR="#ff7f0e"/>
        </node>
        <node ID="nc3ece6c4637e61ad">
          <richcontent TYPE="NODE"><html><head></head><body><p><a href="mailto:ada@example.org">ada@example.org</a> and <a href="mailto:bob@example.org">bob@example.org</a></p></body></html></richcontent>
          <edge COLOR="#ff7f0e"/>
        </node>
        <node ID="nf9a5ba2b52bb2c22">
          <richcontent TYPE="NODE"><html><head></head><body><p><img src="plan.png" alt="A floor plan" title="ground floor"/> of the <i>house</i></p></body></html></richcontent>
          <edge COLOR="#ff7f0e"/>
        </node>
        <node ID="n43b10f4cdccecca7" LINK="https://example.org/ci">
          <richcontent TYPE="NODE"><html><head></head><body><p><img src="badge.svg" alt="Badge"/></p></body></html></richcontent>
          <edge COLOR="#ff7f0e"/>
        </node>
        <node ID="n131ed84728f6b243">
          <richcontent TYPE="NODE"><html><head></head><body><p><a href="#-hardware">to a heading</a>, <a href="forest.md#one">to another file</a></p></body></html></richcontent>
          <edge COLOR="#ff7f0e"/>
          <arrowlink STARTARROW="None" ENDARROW="Default" DESTINATION="n3c805f66028c598a"/>
        </node>
      </node>
    </node>
    <node ID="n0784f88f0fcc72cd" TEXT="Content" FOLDED="true" POSITION="left">
      <richcontent TYPE="NOTE"><html><head></head><body>
<p>A quote, a table, code and HTML are content:</p>
<p>&gt; Quoted *text*<br/>&gt;<br/>&gt; # A heading in a quote is no node<br/>&gt;<br/>&gt; - nor is an item in a quote<br/>&gt;<br/>&gt; &gt; nested</p>
<pre>| Room  | Ports | Note            |<br/>|:------|------:|:---------------:|<br/>| attic |     2 | `a \| b`        |<br/>| cellar|     1 | **damp** &lt;br&gt; x |</pre>
<pre>```python title=&quot;probe.py&quot;<br/>def probe(host):<br/>    return f&quot;&lt;{host}&gt;&quot; if host else &quot;\\&quot;<br/>```</pre>
<pre>~~~<br/>no language, with ``` inside<br/>~~~</pre>
<pre>    indented code<br/>    	with a tab</pre>
<pre>&lt;details&gt;<br/>&lt;summary&gt;An HTML block&lt;/summary&gt;</pre>
<p>A paragraph between HTML blocks.</p>
<pre>&lt;/details&gt;</pre></body></html></richcontent>
      <edge COLOR="#1f77b4"/>
      <node ID="n7b32c8353c7a385f" TEXT="Folded below" FOLDED="true">
        <edge COLOR="#1f77b4"/>
        <node ID="ncf141e6eef46eabb" TEXT="one" FOLDED="true">
          <edge COLOR="#1f77b4"/>
          <node ID="nc608464f5c5cbf40" TEXT="two" FOLDED="true">
            <edge COLOR="#1f77b4"/>
            <node ID="nb6b841eae24fe63e" TEXT="three">
              <edge COLOR="#1f77b4"/>
            </node>
          </node>
        </node>
        <node ID="nffeee1bfe4e6320d" TEXT="">
          <richcontent TYPE="NOTE"><html><head></head><body>
<p># A heading inside an item is content</p></body></html></richcontent>
          <edge COLOR="#1f77b4"/>
        </node>
        <node ID="n0548f9830494e823" TEXT="">
          <richcontent TYPE="NOTE"><html><head></head><body>
<p>&gt; a quote as first child</p>
<p>then a paragraph</p></body></html></richcontent>
          <edge COLOR="#1f77b4"/>
        </node>
        <node ID="n24075fb4f38f6270" TEXT="">
          <richcontent TYPE="NOTE"><html><head></head><body>
<pre>```<br/>code as first child<br/>```</pre></body></html></richcontent>
          <edge COLOR="#1f77b4"/>
        </node>
        <node ID="ndaaec935a6253858" TEXT="HTML inline, Ctrl+C">
          <edge COLOR="#1f77b4"/>
        </node>
        <node ID="ne389753cad9f4d77" TEXT="">
          <edge COLOR="#1f77b4"/>
        </node>
        <node ID="n2b5f983241b4f30d" TEXT="An item above was empty">
          <edge COLOR="#1f77b4"/>
        </node>
        <node ID="n1d32f3e41e7505f2" TEXT="Lazy continuation">
          <edge COLOR="#1f77b4"/>
        </node>
        <node ID="n2f741aa94a6c8392" TEXT="Another bullet starts another list">
          <edge COLOR="#1f77b4"/>
        </node>
        <node ID="n4d75c0f00e9e51a3" TEXT="and another">
          <edge COLOR="#1f77b4"/>
        </node>
      </node>
    </node>
    <node ID="n3a39787b7537bd36" TEXT="Related Roadmaps" POSITION="left">
      <edge COLOR="#2ca02c"/>
      <node ID="n63231e59c8937028" TEXT="🔴 Hardware">
        <edge COLOR="#2ca02c"/>
      </node>
      <node ID="n36b182fda61a7dc2" TEXT="🔴 Software Roadmap">
        <edge COLOR="#2ca02c"/>
      </node>
      <node ID="n4a757c4d6ba0a41d" TEXT="🔵 Nowhere">
        <edge COLOR="#2ca02c"/>
      </node>
      <node ID="nd72f25dd33f0bcbf" TEXT="Links" LINK="#nca08531a0b7f0ed0">
        <edge COLOR="#2ca02c"/>
        <arrowlink STARTARROW="None" ENDARROW="Default" DESTINATION="nca08531a0b7f0ed0"/>
      </node>
    </node>
    <node ID="n2795d5a314229de4" TEXT="🔴 Software" POSITION="left">
      <richcontent TYPE="NOTE"><html><head></head><body>
<p>[^scope]: Not the neighbours'.<br/><br/>    A second paragraph of the footnote.</p>
<p>[^nobody]: An unused footnote.</p></body></html></richcontent>
      <edge COLOR="#ff7f0e"/>
      <node ID="n46f67eecbdbedf07" TEXT="DHCP">
        <edge COLOR="#ff7f0e"/>
      </node>
    </node>
  </node>
</map>
