<map version="0.9.0">
  <node ID="n597449767e0abf49">
    <richcontent TYPE="NODE"><html><head></head><body><p>Developer Roadmaps<br/>By: <a href="https://github.com/yzwbeast">yzwbeast</a></p></body></html></richcontent>
    <edge COLOR="#1f77b4"/>
    <attribute NAME="title" VALUE="Python"/>
    <attribute NAME="markmap" VALUE="{&quot;colorFreezeLevel&quot;:4,&quot;maxWidth&quot;:300,&quot;initialExpandLevel&quot;:3}"/>
    <node ID="n8305114398c4f4b7" TEXT="&#xf0;&#x178;&#x201d;&#xb4; Role-based Roadmaps" POSITION="right">
      <edge COLOR="#ff7f0e"/>
      <node ID="n6352357bbffd386e" TEXT="Frontend" FOLDED="true">
        <edge COLOR="#2ca02c"/>
        <node ID="n6cab20226104cf43" TEXT="Internet" FOLDED="true">
          <edge COLOR="#d62728"/>
          <node ID="nfee48e8c7e9c8bc3" TEXT="How does the internet work?">
            <edge COLOR="#d62728"/>
          </node>
          <node ID="na63e0583b14a14f6" TEXT="What is HTTP?">
            <edge COLOR="#d62728"/>
          </node>
          <node ID="n69faa241d31dd0a7" TEXT="What is Domain Name?">
            <edge COLOR="#d62728"/>
          </node>
          <node ID="n5f1b5971a671e318" TEXT="What is hosting?">
            <edge COLOR="#d62728"/>
          </node>
          <node ID="nfaacd01e91383331" TEXT="DNS and how it works?">
            <edge COLOR="#d62728"/>
          </node>
          <node ID="n16add6d90b1abb20" TEXT="Browsers and how they work?">
            <edge COLOR="#d62728"/>
          </node>
        </node>
        <node ID="n54fa1f1218ed7999" TEXT="HTML">
          <edge COLOR="#9467bd"/>
        </node>
        <node ID="n952f8a2254dfd1e4" TEXT="CSS" FOLDED="true">
          <edge COLOR="#8c564b"/>
          <node ID="nfd3dba5388de56e0" TEXT="Length units in CSS" FOLDED="true">
            <edge COLOR="#8c564b"/>
            <node ID="n7be671c20b7e4b98" FOLDED="true">
              <richcontent TYPE="NODE"><html><head></head><body><p><b>px</b>: Pixels</p></body></html></richcontent>
              <edge COLOR="#8c564b"/>
              <node ID="n298298c58b4cac2a" TEXT="Screen layouts, precise element sizing">
                <edge COLOR="#8c564b"/>
              </node>
            </node>
            <node ID="nc1e8a8f18ec36f02" FOLDED="true">
              <richcontent TYPE="NODE"><html><head></head><body><p><b>em</b>: Relative to element's font size</p></body></html></richcontent>
              <edge COLOR="#8c564b"/>
              <node ID="n6e3bbdd7eed12247" TEXT="Responsive typography, padding, and margins">
                <edge COLOR="#8c564b"/>
              </node>
            </node>
            <node ID="nb91b68c341e56118" FOLDED="true">
              <richcontent TYPE="NODE"><html><head></head><body><p><b>rem</b>: Relative to root font size</p></body></html></richcontent>
              <edge COLOR="#8c564b"/>
              <node ID="ne82eb05a1ae50c76" TEXT="Consistent sizing across the entire document">
                <edge COLOR="#8c564b"/>
              </node>
            </node>
            <node ID="n5d39971a9e52c485" FOLDED="true">
              <richcontent TYPE="NODE"><html><head></head><body><p><b>%</b>: Percentage of parent element</p></body></html></richcontent>
              <edge COLOR="#8c564b"/>
              <node ID="n1d6e306c0a023745" TEXT="Flexible layouts, responsive design">
                <edge COLOR="#8c564b"/>
              </node>
            </node>
            <node ID="nadf5a0b07c573da7" FOLDED="true">
              <richcontent TYPE="NODE"><html><head></head><body><p><b>vw</b>: 1% of the viewport's width</p></body></html></richcontent>
              <edge COLOR="#8c564b"/>
              <node ID="n08841e817ce7e719" TEXT="Full-width elements, responsive images">
                <edge COLOR="#8c564b"/>
              </node>
            </node>
            <node ID="ncb52fdc82ddd8483" FOLDED="true">
              <richcontent TYPE="NODE"><html><head></head><body><p><b>vh</b>: 1% of the viewport's height</p></body></html></richcontent>
              <edge COLOR="#8c564b"/>
              <node ID="n2372c7788f4d551a" TEXT="Full-height sections, hero images">
                <edge COLOR="#8c564b"/>
              </node>
            </node>
            <node ID="n15e364f56fb42f01" FOLDED="true">
              <richcontent TYPE="NODE"><html><head></head><body><p><b>cm</b>: Centimeters</p></body></html></richcontent>
              <edge COLOR="#8c564b"/>
              <node ID="n0f4d91553987a170" TEXT="Print layouts, physical measurements">
                <edge COLOR="#8c564b"/>
              </node>
            </node>
            <node ID="n22b62bdd458824f2" FOLDED="true">
              <richcontent TYPE="NODE"><html><head></head><body><p><b>pt</b>: Points (1/72nd of an inch)</p></body></html></richcontent>
              <edge COLOR="#8c564b"/>
              <node ID="n3ee798893d5d3333" TEXT="Print typography, fine-tuning text sizes">
                <edge COLOR="#8c564b"/>
              </node>
            </node>
            <node ID="nfefe3fd44fab5e97" FOLDED="true">
              <richcontent TYPE="NODE"><html><head></head><body><p><b>ch</b>: Width of the &quot;0&quot; character</p></body></html></richcontent>
              <edge COLOR="#8c564b"/>
              <node ID="n8103fef6ed2c51d2" TEXT="Aligning text, setting line lengths">
                <edge COLOR="#8c564b"/>
              </node>
            </node>
          </node>
        </node>
        <node ID="n878da7d76ef51689" TEXT="JavaScript">
          <edge COLOR="#e377c2"/>
        </node>
        <node ID="nf32422df8c5cc447" TEXT="Version Control Systems">
          <edge COLOR="#7f7f7f"/>
        </node>
        <node ID="nc884670807fc2fac" TEXT="VCS Hosting">
          <edge COLOR="#bcbd22"/>
        </node>
        <node ID="nc9d86bdf296ef65e" TEXT="Package Managers">
          <edge COLOR="#17becf"/>
        </node>
        <node ID="n2dc21a46d86a2635" TEXT="Pick a Framework">
          <edge COLOR="#1f77b4"/>
        </node>
        <node ID="n818e981b337832cb" TEXT="Writing CSS">
          <edge COLOR="#ff7f0e"/>
        </node>
        <node ID="nabdcaf44d19dd293" TEXT="CSS Architecture">
          <edge COLOR="#2ca02c"/>
        </node>
        <node ID="n98352a12ba3f9757" TEXT="CSS Preprocessors">
          <edge COLOR="#d62728"/>
        </node>
        <node ID="n37e689138f616915" TEXT="Build Tools" FOLDED="true">
          <edge COLOR="#9467bd"/>
          <node ID="n227a45100064171b" TEXT="Linters and Formatters">
            <edge COLOR="#9467bd"/>
          </node>
          <node ID="n28369cd6abc8479a" TEXT="Module Bundlers">
            <edge COLOR="#9467bd"/>
          </node>
        </node>
        <node ID="nb3b1cd961190e2f4" TEXT="Testing">
          <edge COLOR="#8c564b"/>
        </node>
        <node ID="nc6ba6f38418c6d29" TEXT="Authentication Strategies&#10;(JWT, OAuth, SSO, Basic Auth, Session Auth)">
          <edge COLOR="#e377c2"/>
        </node>
        <node ID="nd7673a61bf564132" TEXT="Web Security Basics">
          <edge COLOR="#7f7f7f"/>
        </node>
        <node ID="n89968445d80a5b0a" TEXT="Web Components">
          <edge COLOR="#bcbd22"/>
        </node>
        <node ID="nf38645dcfd2d64b0" TEXT="Type Checkers">
          <edge COLOR="#17becf"/>
        </node>
        <node ID="n28fd4c6c92735a58" TEXT="SSR">
          <edge COLOR="#1f77b4"/>
        </node>
        <node ID="n62fc9312fc1616ec" TEXT="GraphQL 1">
          <edge COLOR="#ff7f0e"/>
        </node>
        <node ID="n4b4128eb9d690fbd" TEXT="PWAs">
          <edge COLOR="#2ca02c"/>
        </node>
        <node ID="n495a8b743c9ce418" TEXT="Static Site Generators">
          <edge COLOR="#d62728"/>
        </node>
        <node ID="n0f2435c9fdb924ab" TEXT="Mobile Apps">
          <edge COLOR="#9467bd"/>
        </node>
        <node ID="nb330fdd34c6481df" TEXT="Desktop Apps">
          <edge COLOR="#8c564b"/>
        </node>
        <node ID="n2bf394d97075de16" TEXT="Continue Learning with following relevant tracks" FOLDED="true">
          <edge COLOR="#e377c2"/>
          <node ID="n642789cd9eef36e8" TEXT="&#xf0;&#x178;&#x201d;&#xb5; TypeScript">
            <edge COLOR="#e377c2"/>
            <arrowlink STARTARROW="None" ENDARROW="Default" DESTINATION="n9a661caa5ac8c252"/>
          </node>
          <node ID="ne23a716a9773d823" TEXT="&#xf0;&#x178;&#x201d;&#xb5; Node.js">
            <edge COLOR="#e377c2"/>
            <arrowlink STARTARROW="None" ENDARROW="Default" DESTINATION="ne92c1961e1a73c8f"/>
          </node>
          <node ID="n351dc844baac1ca6" TEXT="&#xf0;&#x178;&#x201d;&#xb4; Full Stack">
            <edge COLOR="#e377c2"/>
            <arrowlink STARTARROW="None" ENDARROW="Default" DESTINATION="n0269ac0c4434d853"/>
          </node>
        </node>
      </node>
      <node ID="n478e2d2a7b344c4f" TEXT="Backend" FOLDED="true">
        <edge COLOR="#7f7f7f"/>
        <node ID="n3787b98f116bcc09" TEXT="Internet">
          <edge COLOR="#bcbd22"/>
        </node>
        <node ID="n455e1d160d12a65e" TEXT="Pick a Language">
          <edge COLOR="#17becf"/>
        </node>
        <node ID="n2f5143ea02eb1ec3" TEXT="Version Control Systems">
          <edge COLOR="#1f77b4"/>
        </node>
        <node ID="na4369c0ce58447bc" TEXT="Repo Hosting Services">
          <edge COLOR="#ff7f0e"/>
        </node>
        <node ID="n619d1df34b40f90b" TEXT="Relational Databases">
          <edge COLOR="#2ca02c"/>
        </node>
        <node ID="n5d4ad293c65b3139" TEXT="Learn about APIs">
          <edge COLOR="#d62728"/>
        </node>
        <node ID="ne0659948f03f54fb" TEXT="Caching">
          <edge COLOR="#9467bd"/>
        </node>
        <node ID="n8fe75a2b76175243" TEXT="Web Security">
          <edge COLOR="#8c564b"/>
        </node>
        <node ID="nced0c8cd33b18a1b" TEXT="Testing">
          <edge COLOR="#e377c2"/>
        </node>
        <node ID="ne04630b7ad83b5c6" TEXT="CI / CD">
          <edge COLOR="#7f7f7f"/>
        </node>
        <node ID="n7e123a06f8f4fc2e" TEXT="More about Databases">
          <edge COLOR="#bcbd22"/>
        </node>
        <node ID="n95262b7980a8ab78" TEXT="Scaling Databases">
          <edge COLOR="#17becf"/>
        </node>
        <node ID="nf1e4bc926eb9dabf" TEXT="&#xf0;&#x178;&#x201d;&#xb5; Software Design &amp; Architecture&#10;Architectural Patterns">
          <edge COLOR="#1f77b4"/>
          <arrowlink STARTARROW="None" ENDARROW="Default" DESTINATION="n99fe840de81e37da"/>
        </node>
        <node ID="n90625c6044712941" TEXT="Design and Development Principles">
          <edge COLOR="#ff7f0e"/>
        </node>
        <node ID="nf152ec8b33b35336" TEXT="Containerization vs Virtualization">
          <edge COLOR="#2ca02c"/>
        </node>
        <node ID="nf3472611d373fd2d" TEXT="Message Brokers">
          <edge COLOR="#d62728"/>
        </node>
        <node ID="nfdab3c4097368e6c" TEXT="Search Engines">
          <edge COLOR="#9467bd"/>
        </node>
        <node ID="nf2ce9bc0ddacaf3c" TEXT="Web Servers">
          <edge COLOR="#8c564b"/>
        </node>
        <node ID="n66819882485c96c8" TEXT="Real-Time Dta">
          <edge COLOR="#e377c2"/>
        </node>
        <node ID="n80fd5af627f2705d" TEXT="&#xf0;&#x178;&#x201d;&#xb5; GraphQL">
          <edge COLOR="#7f7f7f"/>
          <arrowlink STARTARROW="None" ENDARROW="Default" DESTINATION="nd8d628a9ea3cc676"/>
        </node>
        <node ID="n7d4c9c43cbfdf18a" TEXT="NoSQL Databases">
          <edge COLOR="#bcbd22"/>
        </node>
        <node ID="nd2d9faa4d1e4227b" TEXT="Building For Scale">
          <edge COLOR="#17becf"/>
        </node>
        <node ID="n13b16a6ce1bfeb63">
          <richcontent TYPE="NODE"><html><head></head><body><p>&#xf0;&#x178;&#x201d;&#xb4; Basic Infrastructure Knowledge<br/>Visit the <code>DevOps</code> Beginner Roadmap</p></body></html></richcontent>
          <edge COLOR="#1f77b4"/>
          <arrowlink STARTARROW="None" ENDARROW="Default" DESTINATION="nb4d0875a2e8eef17"/>
        </node>
        <node ID="n0074dda1b5b36c20" TEXT="Have a look at the following relevant tracks" FOLDED="true">
          <edge COLOR="#ff7f0e"/>
          <node ID="nafde6c5df32a3be6" TEXT="&#xf0;&#x178;&#x201d;&#xb4; DevOps">
            <edge COLOR="#ff7f0e"/>
            <arrowlink STARTARROW="None" ENDARROW="Default" DESTINATION="nb4d0875a2e8eef17"/>
          </node>
          <node ID="n1cf0a759a06abe8b" TEXT="&#xf0;&#x178;&#x201d;&#xb4; Full Stack">
            <edge COLOR="#ff7f0e"/>
            <arrowlink STARTARROW="None" ENDARROW="Default" DESTINATION="n0269ac0c4434d853"/>
          </node>
        </node>
      </node>
      <node ID="nb4d0875a2e8eef17" TEXT="DevOps" FOLDED="true">
        <edge COLOR="#2ca02c"/>
        <node ID="n376ccdffd57a8c26" TEXT="Learn a Programming Language">
          <edge COLOR="#d62728"/>
        </node>
        <node ID="nca9e7c1f1832b5a0" TEXT="Operating System">
          <edge COLOR="#9467bd"/>
        </node>
        <node ID="nfd6296f4472009b2" TEXT="Terminal Knowledge">
          <edge COLOR="#8c564b"/>
        </node>
        <node ID="n6f1af13ffd55cb61" TEXT="Version Control Systems">
          <edge COLOR="#e377c2"/>
        </node>
        <node ID="na4484e159ee9cca8" TEXT="VCS Hosting">
          <edge COLOR="#7f7f7f"/>
        </node>
        <node ID="n5dec4a850dc61185" TEXT="Containers">
          <edge COLOR="#bcbd22"/>
        </node>
        <node ID="n5f3fb76c6ce3512f" TEXT="What is and how to setup X?">
          <edge COLOR="#17becf"/>
        </node>
        <node ID="nec9d5e3c80df1814" TEXT="Networking &amp; Protocols">
          <edge COLOR="#1f77b4"/>
        </node>
        <node ID="n6ea755ebf95de3c9" TEXT="Cloud Providers">
          <edge COLOR="#ff7f0e"/>
        </node>
        <node ID="n102e0de414fd78a1" TEXT="Serverless">
          <edge COLOR="#2ca02c"/>
        </node>
        <node ID="n172fbadc80211bcc" TEXT="Provisioning">
          <edge COLOR="#d62728"/>
        </node>
        <node ID="n7548df5f3a617954" TEXT="Configuration Management">
          <edge COLOR="#9467bd"/>
        </node>
        <node ID="ne6086174b8210273" TEXT="CI /CD Tools">
          <edge COLOR="#8c564b"/>
        </node>
        <node ID="n0684b81aed46a5ac" TEXT="Secret Management">
          <edge COLOR="#e377c2"/>
        </node>
        <node ID="nd0a1280bd071d899" TEXT="Infrastructure Monitoring">
          <edge COLOR="#7f7f7f"/>
        </node>
        <node ID="n361d80336978bd27" TEXT="Logs Management">
          <edge COLOR="#bcbd22"/>
        </node>
        <node ID="n871251f91e1ead5e" TEXT="Container Orchestration">
          <edge COLOR="#17becf"/>
        </node>
        <node ID="nf8737610b5e87fd8" TEXT="Application Monitoring">
          <edge COLOR="#1f77b4"/>
        </node>
        <node ID="n50bee932bfd01c04" TEXT="Artifact Management">
          <edge COLOR="#ff7f0e"/>
        </node>
        <node ID="n84390075b8342ae1" TEXT="GitOps">
          <edge COLOR="#2ca02c"/>
        </node>
        <node ID="n5a3684c1ab5c9cf0" TEXT="Service Mesh">
          <edge COLOR="#d62728"/>
        </node>
        <node ID="nc33da30c72ee49b9" TEXT="Cloud Design Patterns">
          <edge COLOR="#9467bd"/>
        </node>
        <node ID="n5e3ab1eab5d665f0" TEXT="Have a look at the following relevant roadmaps" FOLDED="true">
          <edge COLOR="#8c564b"/>
          <node ID="n663b30ec09418715" TEXT="&#xf0;&#x178;&#x201d;&#xb4; Backend">
            <edge COLOR="#8c564b"/>
            <arrowlink STARTARROW="None" ENDARROW="Default" DESTINATION="n478e2d2a7b344c4f"/>
          </node>
          <node ID="n31cc81c0bf38d313" TEXT="&#xf0;&#x178;&#x201d;&#xb5; Docker">
            <edge COLOR="#8c564b"/>
            <arrowlink STARTARROW="None" ENDARROW="Default" DESTINATION="n8991e11f078a4d2b"/>
          </node>
          <node ID="n2dcc0fabfe0f3939" TEXT="&#xf0;&#x178;&#x201d;&#xb5; Kubernetes">
            <edge COLOR="#8c564b"/>
            <arrowlink STARTARROW="None" ENDARROW="Default" DESTINATION="nd7569b418f1d8136"/>
          </node>
          <node ID="n7070c277d79deeca" TEXT="&#xf0;&#x178;&#x201d;&#xb5; Linux">
            <edge COLOR="#8c564b"/>
            <arrowlink STARTARROW="None" ENDARROW="Default" DESTINATION="n3a28dd55697214b8"/>
          </node>
        </node>
      </node>
      <node ID="n0269ac0c4434d853" TEXT="Full Stack" FOLDED="true">
        <edge COLOR="#e377c2"/>
        <node ID="n79cbaceea71fe803" TEXT="If you are already a full-stack developer you should visit the following tracks." FOLDED="true">
          <edge COLOR="#7f7f7f"/>
          <node ID="na699014289e72292" TEXT="&#xf0;&#x178;&#x201d;&#xb4; Frontend">
            <edge COLOR="#7f7f7f"/>
            <arrowlink STARTARROW="None" ENDARROW="Default" DESTINATION="n6352357bbffd386e"/>
          </node>
          <node ID="n7116a8c6927bb9e1" TEXT="&#xf0;&#x178;&#x201d;&#xb4; Backend">
            <edge COLOR="#7f7f7f"/>
            <arrowlink STARTARROW="None" ENDARROW="Default" DESTINATION="n478e2d2a7b344c4f"/>
          </node>
          <node ID="na8ecc19ab7ec5c51" TEXT="&#xf0;&#x178;&#x201d;&#xb4; DevOps">
            <edge COLOR="#7f7f7f"/>
            <arrowlink STARTARROW="None" ENDARROW="Default" DESTINATION="nb4d0875a2e8eef17"/>
          </node>
        </node>
        <node ID="n2bfa0bda08fe7555" TEXT="Target audience for this roadmap is absolute beginners wanting to get into full-stack development.">
          <edge COLOR="#bcbd22"/>
        </node>
        <node ID="n40f897220b0d0c2c" TEXT="HTML">
          <edge COLOR="#17becf"/>
        </node>
        <node ID="n8552d61a8aa99bdc" TEXT="CSS">
          <edge COLOR="#1f77b4"/>
        </node>
        <node ID="n9d334cbd1fd410dd" TEXT="JavaScript">
          <edge COLOR="#ff7f0e"/>
        </node>
        <node ID="nb42adcceedd13437" TEXT="npm">
          <edge COLOR="#2ca02c"/>
        </node>
        <node ID="n43fa850b3783d3b4" TEXT="Git">
          <edge COLOR="#d62728"/>
        </node>
        <node ID="nf9037b66a080c475" TEXT="GitHub">
          <edge COLOR="#9467bd"/>
        </node>
        <node ID="n97bdd7eed5226c47" TEXT="Tailwind CSS">
          <edge COLOR="#8c564b"/>
        </node>
        <node ID="n0e8cb2138bb0362b" TEXT="React">
          <edge COLOR="#e377c2"/>
        </node>
        <node ID="n1840a0146996b399" TEXT="Node.js">
          <edge COLOR="#7f7f7f"/>
        </node>
        <node ID="n52e2893554c1b56b" TEXT="PostgreSQL">
          <edge COLOR="#bcbd22"/>
        </node>
        <node ID="ndb06f4b6cdf8710b" TEXT="RESTful APIs">
          <edge COLOR="#17becf"/>
        </node>
        <node ID="nc2bdb70d38bc7efa" TEXT="JWT Auth">
          <edge COLOR="#1f77b4"/>
        </node>
        <node ID="na1f7cee7c06e48b3" TEXT="Redis">
          <edge COLOR="#ff7f0e"/>
        </node>
        <node ID="nadc1bd9986fd25d0" TEXT="Linux Basics">
          <edge COLOR="#2ca02c"/>
        </node>
        <node ID="ndb2a806b7596bea1" TEXT="Basic AWS Services">
          <edge COLOR="#d62728"/>
        </node>
        <node ID="n71efbaf6853f5262" TEXT="Monit">
          <edge COLOR="#9467bd"/>
        </node>
        <node ID="ne7b32b7a239ccc66" TEXT="GitHub Actions">
          <edge COLOR="#8c564b"/>
        </node>
        <node ID="nb559cb722f167567" TEXT="Ansible">
          <edge COLOR="#e377c2"/>
        </node>
        <node ID="n13bcbe0b3db98962" TEXT="Terraform">
          <edge COLOR="#7f7f7f"/>
        </node>
        <node ID="na5289a0e190f20dd" TEXT="Continue Learning with following relevant tracks" FOLDED="true">
          <edge COLOR="#bcbd22"/>
          <node ID="nd493fe83f89d7fb7" TEXT="&#xf0;&#x178;&#x201d;&#xb4; Fronted">
            <edge COLOR="#bcbd22"/>
            <arrowlink STARTARROW="None" ENDARROW="Default" DESTINATION="n6352357bbffd386e"/>
          </node>
          <node ID="nd2a36a203618a162" TEXT="&#xf0;&#x178;&#x201d;&#xb4; Backend">
            <edge COLOR="#bcbd22"/>
            <arrowlink STARTARROW="None" ENDARROW="Default" DESTINATION="n478e2d2a7b344c4f"/>
          </node>
          <node ID="nb30500d7d3490335" TEXT="&#xf0;&#x178;&#x201d;&#xb4; DevOps">
            <edge COLOR="#bcbd22"/>
            <arrowlink STARTARROW="None" ENDARROW="Default" DESTINATION="nb4d0875a2e8eef17"/>
          </node>
          <node ID="n9684cf85862ef115" TEXT="&#xf0;&#x178;&#x201d;&#xb4; AWS">
            <edge COLOR="#bcbd22"/>
            <arrowlink STARTARROW="None" ENDARROW="Default" DESTINATION="na2cd96e0508d3466"/>
          </node>
        </node>
      </node>
      <node ID="ne0bc8478cec8b9fb" TEXT="AI engineer" FOLDED="true">
        <edge COLOR="#17becf"/>
        <node ID="n123add9f436bd1e7" TEXT="Related Roadmap" FOLDED="true">
          <edge COLOR="#1f77b4"/>
          <node ID="nb4d9d218afa2a7e2" TEXT="&#xf0;&#x178;&#x201d;&#xb4; AI and Data Scientist Roadmap">
            <edge COLOR="#1f77b4"/>
            <arrowlink STARTARROW="None" ENDARROW="Default" DESTINATION="n1e1fbae3e1fd2e1a"/>
          </node>
          <node ID="nb014c20cd72b1eda" TEXT="&#xf0;&#x178;&#x201d;&#xb5; Prompt Engineering">
            <edge COLOR="#1f77b4"/>
            <arrowlink STARTARROW="None" ENDARROW="Default" DESTINATION="nc8f129b75e7fe223"/>
          </node>
          <node ID="n00252818a3ef9bdb" TEXT="&#xf0;&#x178;&#x201d;&#xb4; Data Analyst Roadmap">
            <edge COLOR="#1f77b4"/>
            <arrowlink STARTARROW="None" ENDARROW="Default" DESTINATION="n867f19352063cb2b"/>
          </node>
        </node>
        <node ID="n5e55ef6d38031e96" TEXT="Introduction">
          <edge COLOR="#ff7f0e"/>
        </node>
        <node ID="na9e74bcef026a0ff" TEXT="Using Pre-trained Models">
          <edge COLOR="#2ca02c"/>
        </node>
        <node ID="n85b4bdebc818ab82" TEXT="Pre-trained Models">
          <edge COLOR="#d62728"/>
        </node>
        <node ID="n35b55c8a4def426d" TEXT="OpenAI Platform">
          <edge COLOR="#9467bd"/>
        </node>
        <node ID="n4d59fa1dcf8b02a7" TEXT="OpenAI API">
          <edge COLOR="#8c564b"/>
        </node>
        <node ID="n4eaa69c6ce997e5c" TEXT="AI Safety and Ethics">
          <edge COLOR="#e377c2"/>
        </node>
        <node ID="n48e4a55846b093e2" TEXT="OpenSource AI">
          <edge COLOR="#7f7f7f"/>
        </node>
        <node ID="nce5a67487c1046e8" TEXT="Embedding &amp; Vector DataBases">
          <edge COLOR="#bcbd22"/>
        </node>
        <node ID="n0ee9591ef8022abb" TEXT="What are Embeddings">
          <edge COLOR="#17becf"/>
        </node>
        <node ID="n030f82f2005a2943" TEXT="OpenAI Embeddings API">
          <edge COLOR="#1f77b4"/>
        </node>
        <node ID="na8f197606e1118cd" TEXT="Open-Source Embeddings">
          <edge COLOR="#ff7f0e"/>
        </node>
        <node ID="neb642e10fd2f1344" TEXT="Vector Databases">
          <edge COLOR="#2ca02c"/>
        </node>
        <node ID="n1d9485e20a72d6a7" TEXT="RAG &amp; Implementation">
          <edge COLOR="#d62728"/>
        </node>
        <node ID="n457de3b93a766e13" TEXT="RAG Alternative&#10;OpenAI Assistant API">
          <edge COLOR="#9467bd"/>
        </node>
        <node ID="nb55f216f9080c0de" TEXT="AI Agents">
          <edge COLOR="#8c564b"/>
        </node>
        <node ID="ndb09d46bee41fa14" TEXT="Multimodal AI">
          <edge COLOR="#e377c2"/>
        </node>
        <node ID="n4d11631d6ff3a7da" TEXT="Development Tools">
          <edge COLOR="#7f7f7f"/>
        </node>
        <node ID="ne3c4c38206fc9d6f" TEXT="Continue learning with following relevant tracks" FOLDED="true">
          <edge COLOR="#bcbd22"/>
          <node ID="n93734859839c920c" TEXT="&#xf0;&#x178;&#x201d;&#xb4; AI and Data Scientist">
            <edge COLOR="#bcbd22"/>
            <arrowlink STARTARROW="None" ENDARROW="Default" DESTINATION="n1e1fbae3e1fd2e1a"/>
          </node>
          <node ID="ne5cc1a1814110070" TEXT="&#xf0;&#x178;&#x201d;&#xb5; Prompt Engineering">
            <edge COLOR="#bcbd22"/>
            <arrowlink STARTARROW="None" ENDARROW="Default" DESTINATION="nc8f129b75e7fe223"/>
          </node>
        </node>
      </node>
      <node ID="n867f19352063cb2b" TEXT="Data Analyst" FOLDED="true">
        <edge COLOR="#17becf"/>
        <node ID="n8f211ea3e2100d44" TEXT="Related Roadmaps" FOLDED="true">
          <edge COLOR="#1f77b4"/>
          <node ID="n8eea4ca7abe43e69" TEXT="&#xf0;&#x178;&#x201d;&#xb4; AI and Data Scientist Roadmap">
            <edge COLOR="#1f77b4"/>
            <arrowlink STARTARROW="None" ENDARROW="Default" DESTINATION="n1e1fbae3e1fd2e1a"/>
          </node>
          <node ID="n68504edf46e2a5ba" TEXT="&#xf0;&#x178;&#x201d;&#xb5; SQL Roadmap">
            <edge COLOR="#1f77b4"/>
            <arrowlink STARTARROW="None" ENDARROW="Default" DESTINATION="ne49d915e34949090"/>
          </node>
          <node ID="nd9e3989a510621ac" TEXT="&#xf0;&#x178;&#x201d;&#xb5; Python Roadmap">
            <edge COLOR="#1f77b4"/>
            <arrowlink STARTARROW="None" ENDARROW="Default" DESTINATION="nf349510d181801c3"/>
          </node>
          <node ID="n94a8d2ebd97ce407" TEXT="&#xf0;&#x178;&#x201d;&#xb5; Prompt Engineering Roadmap">
            <edge COLOR="#1f77b4"/>
            <arrowlink STARTARROW="None" ENDARROW="Default" DESTINATION="nc8f129b75e7fe223"/>
          </node>
        </node>
        <node ID="n6ed4cd2eaac64c37" TEXT="Introduction">
          <edge COLOR="#ff7f0e"/>
        </node>
        <node ID="n050265336b2feb42" TEXT="Building a Strong Foundation">
          <edge COLOR="#2ca02c"/>
        </node>
        <node ID="n81b1e71b98a3c9e6" TEXT="Analysis / Reporting with Excel&#10;Learn Common Functions">
          <edge COLOR="#d62728"/>
        </node>
        <node ID="nb1388b0ca6ee5169" TEXT="Learn SQL">
          <edge COLOR="#9467bd"/>
        </node>
        <node ID="n962af62faf60c464" TEXT="Gain Programming Skills" FOLDED="true">
          <edge COLOR="#8c564b"/>
          <node ID="n7bfa6f13ec0279ef" TEXT="1. Learn a Programming Lang">
            <edge COLOR="#8c564b"/>
          </node>
          <node ID="nf33c730a5c5824c6" TEXT="2. Data Manipulation Libraries">
            <edge COLOR="#8c564b"/>
          </node>
          <node ID="nec9bb3a938cfadd9" TEXT="3. Data Visualisation Libraries">
            <edge COLOR="#8c564b"/>
          </node>
        </node>
        <node ID="n05037bf91bbed190" TEXT="Mastering Data Handing">
          <edge COLOR="#e377c2"/>
        </node>
        <node ID="n45e359759bb9bf33" TEXT="Data Collection">
          <edge COLOR="#7f7f7f"/>
        </node>
        <node ID="nd2b76cdebf6f228f" TEXT="Data Cleanup">
          <edge COLOR="#bcbd22"/>
        </node>
        <node ID="n0415f0573e6439d4" TEXT="Data Analysis Techniques">
          <edge COLOR="#17becf"/>
        </node>
        <node ID="n5d99727e8dd77bc1" TEXT="Descriptive Analysis">
          <edge COLOR="#1f77b4"/>
        </node>
        <node ID="n3b5b8fbc8e463341" TEXT="Data Visualisation">
          <edge COLOR="#ff7f0e"/>
        </node>
        <node ID="n2d5b82a0dc5b88ae" TEXT="Statistical Analysis&#10;Learn to analyze relationships and make data driven decisions">
          <edge COLOR="#2ca02c"/>
        </node>
        <node ID="n5bf66ef936b3f9f8" TEXT="Advanced Topics">
          <edge COLOR="#d62728"/>
        </node>
        <node ID="n186e336a1980f255" TEXT="Big Data Technologies">
          <edge COLOR="#9467bd"/>
        </node>
        <node ID="n72d54a8e9357f722" TEXT="Deep Learning (Optional)">
          <edge COLOR="#8c564b"/>
        </node>
        <node ID="n554397e24e117354" TEXT="Keep learning with the following relevant track" FOLDED="true">
          <edge COLOR="#e377c2"/>
          <node ID="n115557e5a4549191" TEXT="&#xf0;&#x178;&#x201d;&#xb4; AI and Data Scientist Roadmap">
            <edge COLOR="#e377c2"/>
            <arrowlink STARTARROW="None" ENDARROW="Default" DESTINATION="n1e1fbae3e1fd2e1a"/>
          </node>
        </node>
      </node>
      <node ID="n1e1fbae3e1fd2e1a" TEXT="AI and Data Scientist" FOLDED="true">
        <edge COLOR="#7f7f7f"/>
        <node ID="nbec25897f0db124f" TEXT="Related roadmap" FOLDED="true">
          <edge COLOR="#bcbd22"/>
          <node ID="n860b035834304cc9" TEXT="&#xf0;&#x178;&#x201d;&#xb4; Data Analyst Roadmap">
            <edge COLOR="#bcbd22"/>
            <arrowlink STARTARROW="None" ENDARROW="Default" DESTINATION="n867f19352063cb2b"/>
          </node>
          <node ID="n491c6750dcd5d4b6" TEXT="&#xf0;&#x178;&#x201d;&#xb5; Prompt Engineering Roadmap">
            <edge COLOR="#bcbd22"/>
            <arrowlink STARTARROW="None" ENDARROW="Default" DESTINATION="nc8f129b75e7fe223"/>
          </node>
        </node>
        <node ID="n1458b51fa31127f6" TEXT="Mathematics">
          <edge COLOR="#17becf"/>
        </node>
        <node ID="n4b85f16b475ae6c3" TEXT="Statistics">
          <edge COLOR="#1f77b4"/>
        </node>
        <node ID="n67650176896e9ade" TEXT="Econometrics">
          <edge COLOR="#ff7f0e"/>
        </node>
        <node ID="nf9e5e20d892ac717" TEXT="Coding">
          <edge COLOR="#2ca02c"/>
        </node>
        <node ID="nbcd57a70c215d78c" TEXT="Exploratory Data Analysis">
          <edge COLOR="#d62728"/>
        </node>
        <node ID="n08474f0ab86f58c2" TEXT="Machine Learning">
          <edge COLOR="#9467bd"/>
        </node>
        <node ID="ncb533f7b474652bc" TEXT="Deep Learning">
          <edge COLOR="#8c564b"/>
        </node>
        <node ID="nc14f0268af041b95" TEXT="MLOps">
          <edge COLOR="#e377c2"/>
        </node>
      </node>
      <node ID="n8d26bd5beb9b98d5" TEXT="Android" FOLDED="true">
        <edge COLOR="#7f7f7f"/>
        <node ID="ne047a1fffb83e5c7" TEXT="Related Roadmaps" FOLDED="true">
          <edge COLOR="#bcbd22"/>
          <node ID="nacde4478d5a043d9" TEXT="&#xf0;&#x178;&#x201d;&#xb5; React Native Roadmap">
            <edge COLOR="#bcbd22"/>
            <arrowlink STARTARROW="None" ENDARROW="Default" DESTINATION="nc53975a3a71c20e3"/>
          </node>
          <node ID="n8a1e99d3e5065630" TEXT="&#xf0;&#x178;&#x201d;&#xb5; Flutter Roadmap">
            <edge COLOR="#bcbd22"/>
            <arrowlink STARTARROW="None" ENDARROW="Default" DESTINATION="nfb5fd67c929b7e82"/>
          </node>
          <node ID="nae9421391725e168" TEXT="&#xf0;&#x178;&#x201d;&#xb4; IOS Roadmap">
            <edge COLOR="#bcbd22"/>
            <arrowlink STARTARROW="None" ENDARROW="Default" DESTINATION="n7235f95bab9bf26f"/>
          </node>
        </node>
        <node ID="nf363b0d85d6f6cc4" TEXT="Pick a Language">
          <edge COLOR="#17becf"/>
        </node>
        <node ID="n0075d0f0f56ec494" TEXT="The Fundamentals">
          <edge COLOR="#1f77b4"/>
        </node>
        <node ID="nab07f5e787b5d679" TEXT="Version Control">
          <edge COLOR="#ff7f0e"/>
        </node>
        <node ID="n5f218aeaa90d8639" TEXT="App Components">
          <edge COLOR="#2ca02c"/>
        </node>
        <node ID="n59c211f141848a9e" TEXT="Interface &amp; Navigation">
          <edge COLOR="#d62728"/>
        </node>
        <node ID="n85d244f1e889a7ed" TEXT="Design &amp; Architecture">
          <edge COLOR="#9467bd"/>
        </node>
        <node ID="na99912a210289000" TEXT="Storage">
          <edge COLOR="#8c564b"/>
        </node>
        <node ID="ncfba556d23f85a7b" TEXT="Network">
          <edge COLOR="#e377c2"/>
        </node>
        <node ID="n4ae4b82789c0d23f" TEXT="Asynchronism">
          <edge COLOR="#7f7f7f"/>
        </node>
        <node ID="na2b3556c510e7e74" TEXT="Common Services">
          <edge COLOR="#bcbd22"/>
        </node>
        <node ID="n6b46491a39ec9b9d" TEXT="Linting">
          <edge COLOR="#17becf"/>
        </node>
        <node ID="n00eae20328b41b20" TEXT="Testing">
          <edge COLOR="#1f77b4"/>
        </node>
        <node ID="n3fb6b792a091f173" TEXT="Debugging">
          <edge COLOR="#ff7f0e"/>
        </node>
        <node ID="n42f40cd9558532a5" TEXT="Distribution">
          <edge COLOR="#2ca02c"/>
        </node>
        <node ID="nc4293bf81560b66a" TEXT="Visit the following relevant roadmaps" FOLDED="true">
          <edge COLOR="#d62728"/>
          <node ID="n925130dbdcf539b4" TEXT="&#xf0;&#x178;&#x201d;&#xb4; iOS">
            <edge COLOR="#d62728"/>
            <arrowlink STARTARROW="None" ENDARROW="Default" DESTINATION="n7235f95bab9bf26f"/>
          </node>
          <node ID="nddc64ca040854670" TEXT="&#xf0;&#x178;&#x201d;&#xb5; React Native">
            <edge COLOR="#d62728"/>
            <arrowlink STARTARROW="None" ENDARROW="Default" DESTINATION="nc53975a3a71c20e3"/>
          </node>
          <node ID="n793dd44bb1864f97" TEXT="&#xf0;&#x178;&#x201d;&#xb5; Flutter">
            <edge COLOR="#d62728"/>
            <arrowlink STARTARROW="None" ENDARROW="Default" DESTINATION="nfb5fd67c929b7e82"/>
          </node>
        </node>
      </node>
      <node ID="n7235f95bab9bf26f" TEXT="iOS" FOLDED="true">
        <edge COLOR="#9467bd"/>
        <node ID="n032dceff6b911308" TEXT="Pick a Language">
          <edge COLOR="#8c564b"/>
        </node>
        <node ID="na1f45695922461e3" TEXT="The Fundamentals">
          <edge COLOR="#e377c2"/>
        </node>
        <node ID="na47b22ab10290a10" TEXT="iOS Architecture">
          <edge COLOR="#7f7f7f"/>
        </node>
        <node ID="nf7fc0835a419933c" TEXT="Core Programming Concepts">
          <edge COLOR="#bcbd22"/>
        </node>
        <node ID="nd3fe6d8c0238bbfd" TEXT="Version Control">
          <edge COLOR="#17becf"/>
        </node>
        <node ID="n4e7284cfcbb26a3d" TEXT="App Components">
          <edge COLOR="#1f77b4"/>
        </node>
        <node ID="n82ad0cb599a6d8e3" TEXT="Xcode">
          <edge COLOR="#ff7f0e"/>
        </node>
        <node ID="n8fbfd2f9c95de217" TEXT="UIKit">
          <edge COLOR="#2ca02c"/>
        </node>
        <node ID="n15d3dbb1821558b2" TEXT="SwiftUI">
          <edge COLOR="#d62728"/>
        </node>
        <node ID="n3d1d1780a0d712c3" TEXT="Interfaces and Navigation">
          <edge COLOR="#9467bd"/>
        </node>
        <node ID="n4c78cc0268f7667e" TEXT="UI Design">
          <edge COLOR="#8c564b"/>
        </node>
        <node ID="n6eb657da10bb188a" TEXT="UIKit">
          <edge COLOR="#e377c2"/>
        </node>
        <node ID="nbd12dcfb289394ba" TEXT="SwiftUI">
          <edge COLOR="#7f7f7f"/>
        </node>
        <node ID="n75b7b02c31cbdec3" TEXT="Core Animation">
          <edge COLOR="#bcbd22"/>
        </node>
        <node ID="naa56bb3dc433b946" TEXT="Design Architecture">
          <edge COLOR="#17becf"/>
        </node>
        <node ID="na7d24a75b0be2670" TEXT="Architectural Patterns">
          <edge COLOR="#1f77b4"/>
        </node>
        <node ID="nbeaffeca5f09404c" TEXT="Reactive Programming">
          <edge COLOR="#ff7f0e"/>
        </node>
        <node ID="n30f33ae87214a321" TEXT="Patterns and Techniques">
          <edge COLOR="#2ca02c"/>
        </node>
        <node ID="n6f85367c839234e4" TEXT="Delegate Pattern">
          <edge COLOR="#d62728"/>
        </node>
        <node ID="ned1bbe4d2ea09529" TEXT="Callbacks">
          <edge COLOR="#9467bd"/>
        </node>
        <node ID="n1bc8406ef0c00cf4" TEXT="Async / Await">
          <edge COLOR="#8c564b"/>
        </node>
        <node ID="n4c2a5391f1286c7c" TEXT="Storage">
          <edge COLOR="#e377c2"/>
        </node>
        <node ID="n451e38cb2b511c3c" TEXT="Data Persistence">
          <edge COLOR="#7f7f7f"/>
        </node>
        <node ID="ncd62647a658ce021" TEXT="JSON / XML">
          <edge COLOR="#bcbd22"/>
        </node>
        <node ID="nb65746287486d58b" TEXT="Networking">
          <edge COLOR="#17becf"/>
        </node>
        <node ID="nce50b7be7a25d108" TEXT="Asynchronism">
          <edge COLOR="#1f77b4"/>
        </node>
        <node ID="n7cceb7068c9bf5da" TEXT="Concurrency and Multithreading">
          <edge COLOR="#ff7f0e"/>
        </node>
        <node ID="na089b7fbbb2fefdb" TEXT="Dependency Manager">
          <edge COLOR="#2ca02c"/>
        </node>
        <node ID="nc88d7550f0bf9262" TEXT="Frameworks &amp; Library">
          <edge COLOR="#d62728"/>
        </node>
        <node ID="nc986237e81805b04" TEXT="Accessibility">
          <edge COLOR="#9467bd"/>
        </node>
        <node ID="n86e30c28aca32820" TEXT="Common Services">
          <edge COLOR="#8c564b"/>
        </node>
        <node ID="n459ff212d83895c5" TEXT="Frameworks">
          <edge COLOR="#e377c2"/>
        </node>
        <node ID="n597fcef4a9040c26" TEXT="Linting">
          <edge COLOR="#7f7f7f"/>
        </node>
        <node ID="nd8b7ab2ca5b43379" TEXT="Code Quality Tools">
          <edge COLOR="#bcbd22"/>
        </node>
        <node ID="n6987c88e5f21045b" TEXT="Debugging">
          <edge COLOR="#17becf"/>
        </node>
        <node ID="nc3c5a69574f2c597" TEXT="Debugging Techniques">
          <edge COLOR="#1f77b4"/>
        </node>
        <node ID="n82d6eb58ec7f8f80" TEXT="Testing">
          <edge COLOR="#ff7f0e"/>
        </node>
        <node ID="na0d6b86049d0572d" TEXT="App Distribution">
          <edge COLOR="#2ca02c"/>
        </node>
        <node ID="nb26b085307bf6222" TEXT="App Store Distribution">
          <edge COLOR="#d62728"/>
        </node>
        <node ID="n2f1f47101c198fad" TEXT="TestFlight">
          <edge COLOR="#9467bd"/>
        </node>
        <node ID="n9aff4792f99573a7" TEXT="FastLane">
          <edge COLOR="#8c564b"/>
        </node>
        <node ID="nead2e9affd1ce23c" TEXT="CI / CD">
          <edge COLOR="#e377c2"/>
        </node>
        <node ID="n25b108edf252d904" TEXT="App Store Optimization (ASO)">
          <edge COLOR="#7f7f7f"/>
        </node>
        <node ID="n4ecc96e5aa3e2a08" TEXT="Continuous Learning">
          <edge COLOR="#bcbd22"/>
        </node>
        <node ID="n308aa0f77a4a0c90" TEXT="Keeping Updated with WWDC">
          <edge COLOR="#17becf"/>
        </node>
        <node ID="n4a165f2b745be4f4" TEXT="Have a look at the following relevant tracks" FOLDED="true">
          <edge COLOR="#1f77b4"/>
          <node ID="nb143d76195a541e1" TEXT="&#xf0;&#x178;&#x201d;&#xb4; Android">
            <edge COLOR="#1f77b4"/>
            <arrowlink STARTARROW="None" ENDARROW="Default" DESTINATION="n8d26bd5beb9b98d5"/>
          </node>
          <node ID="n7ea6f1c9dd42af08" TEXT="&#xf0;&#x178;&#x201d;&#xb5; Flutter">
            <edge COLOR="#1f77b4"/>
            <arrowlink STARTARROW="None" ENDARROW="Default" DESTINATION="nfb5fd67c929b7e82"/>
          </node>
          <node ID="ne0a75d2f334535e1" TEXT="&#xf0;&#x178;&#x201d;&#xb5;React Native">
            <edge COLOR="#1f77b4"/>
            <arrowlink STARTARROW="None" ENDARROW="Default" DESTINATION="nc53975a3a71c20e3"/>
          </node>
        </node>
      </node>
      <node ID="n82e2db97e0015edc" TEXT="PostgreSQL" FOLDED="true">
        <edge COLOR="#ff7f0e"/>
        <node ID="nc5e983019b9b0d59" TEXT="Related Roadmaps" FOLDED="true">
          <edge COLOR="#2ca02c"/>
          <node ID="n2b32e9a19e296376" TEXT="&#xf0;&#x178;&#x201d;&#xb5; MongoDB Roadmap">
            <edge COLOR="#2ca02c"/>
            <arrowlink STARTARROW="None" ENDARROW="Default" DESTINATION="nca84577d75d6e05a"/>
          </node>
          <node ID="n06417a0289b728c6" TEXT="&#xf0;&#x178;&#x201d;&#xb4; Backend Roadmap">
            <edge COLOR="#2ca02c"/>
            <arrowlink STARTARROW="None" ENDARROW="Default" DESTINATION="n478e2d2a7b344c4f"/>
          </node>
        </node>
        <node ID="n67bd5726b2dad535" TEXT="Introduction">
          <edge COLOR="#d62728"/>
        </node>
        <node ID="n017820985f60d740" TEXT="Basic RDBMS Concepts">
          <edge COLOR="#9467bd"/>
        </node>
        <node ID="n7d3d1c57050ed77c" TEXT="Installation and Setup">
          <edge COLOR="#8c564b"/>
        </node>
        <node ID="nb0f045e153eae601" TEXT="Learn SQL">
          <edge COLOR="#e377c2"/>
        </node>
        <node ID="ned4d61a8d1248fbc" TEXT="Configuring">
          <edge COLOR="#7f7f7f"/>
        </node>
        <node ID="n772627ad3c235c16" TEXT="Security">
          <edge COLOR="#bcbd22"/>
        </node>
        <node ID="n7ab4e50bd38cffd8" TEXT="Infrastructure Skills">
          <edge COLOR="#17becf"/>
        </node>
        <node ID="nf016d88da9cb9c12" TEXT="Learn to Automate" FOLDED="true">
          <edge COLOR="#1f77b4"/>
          <node ID="nd24e6195f755a202" TEXT="&#xf0;&#x178;&#x201d;&#xb4; DevOps Roadmap">
            <edge COLOR="#1f77b4"/>
            <arrowlink STARTARROW="None" ENDARROW="Default" DESTINATION="nb4d0875a2e8eef17"/>
          </node>
        </node>
        <node ID="na17f406fbee2e900" TEXT="Application Skills">
          <edge COLOR="#ff7f0e"/>
        </node>
        <node ID="n5d0ee908eab0adde" TEXT="Migrations">
          <edge COLOR="#2ca02c"/>
        </node>
        <node ID="neeca91586493833a" TEXT="Data and Processing">
          <edge COLOR="#d62728"/>
        </node>
        <node ID="n91c7df31753e33d0" TEXT="Queues">
          <edge COLOR="#9467bd"/>
        </node>
        <node ID="n029f7ada0fb92d7e" TEXT="Advanced Topics">
          <edge COLOR="#8c564b"/>
        </node>
        <node ID="nb34d1eb09cb183fc" TEXT="Low Level Internals">
          <edge COLOR="#e377c2"/>
        </node>
        <node ID="n365b143bac0ccc26" TEXT="Fine-grained Tuning">
          <edge COLOR="#7f7f7f"/>
        </node>
        <node ID="n99e02d4e0dee8336" TEXT="Workload-Dependant Tuning">
          <edge COLOR="#bcbd22"/>
        </node>
        <node ID="n53357eea20d987e5" TEXT="Advanced SQL">
          <edge COLOR="#17becf"/>
        </node>
        <node ID="n3256e1acf24e8d1c" TEXT="Troubleshooting Techniques">
          <edge COLOR="#1f77b4"/>
        </node>
        <node ID="n6585f23f98df952e" TEXT="SQL Optimization Techniques">
          <edge COLOR="#ff7f0e"/>
        </node>
        <node ID="ne7987970dd3ca3a7" TEXT="SQL Query Patterns / Anti-patterns">
          <edge COLOR="#2ca02c"/>
        </node>
        <node ID="nd67da412b97a5101" TEXT="Schema Design Patterns / Anti-patterns">
          <edge COLOR="#d62728"/>
        </node>
        <node ID="n6b87e2967a5d1ac6" TEXT="Indexes and their Usecases">
          <edge COLOR="#9467bd"/>
        </node>
        <node ID="n0a4f88ed894e93f8" TEXT="Get Involved in Development">
          <edge COLOR="#8c564b"/>
        </node>
        <node ID="ne1b5b4071d3d976a" TEXT="Visit the following relevant roadmaps" FOLDED="true">
          <edge COLOR="#e377c2"/>
          <node ID="n1c7e6ec518e75f1f" TEXT="&#xf0;&#x178;&#x201d;&#xb5; MongoDB">
            <edge COLOR="#e377c2"/>
            <arrowlink STARTARROW="None" ENDARROW="Default" DESTINATION="nca84577d75d6e05a"/>
          </node>
          <node ID="n51d19d111a313663" TEXT="&#xf0;&#x178;&#x201d;&#xb4; Backend">
            <edge COLOR="#e377c2"/>
            <arrowlink STARTARROW="None" ENDARROW="Default" DESTINATION="n478e2d2a7b344c4f"/>
          </node>
        </node>
      </node>
      <node ID="nb48e50a1353f394e" TEXT="Blockchain" FOLDED="true">
        <edge COLOR="#7f7f7f"/>
        <node ID="nd605428eb034b375" TEXT="Basic Blockchain Knowledge">
          <edge COLOR="#bcbd22"/>
        </node>
        <node ID="n86c9bfa3b67056ad" TEXT="General Blockchain Knowledge">
          <edge COLOR="#17becf"/>
        </node>
        <node ID="n5b1e0c089eb4ca07" TEXT="Oracles">
          <edge COLOR="#1f77b4"/>
        </node>
        <node ID="na3e75432787d64e7" TEXT="Smart Contracts">
          <edge COLOR="#ff7f0e"/>
        </node>
        <node ID="n2f9faffb7a935d2c" TEXT="Smart Contract Frameworks">
          <edge COLOR="#2ca02c"/>
        </node>
        <node ID="n9e7cf2b444026e65" TEXT="Security">
          <edge COLOR="#d62728"/>
        </node>
        <node ID="n17d34cddbbdc5ee8" TEXT="Management Platforms">
          <edge COLOR="#9467bd"/>
        </node>
        <node ID="n83781f95ca8af77b" TEXT="Version Control Systems">
          <edge COLOR="#8c564b"/>
        </node>
        <node ID="n0dfe6583ea651607" TEXT="Repo Hosting Servicea">
          <edge COLOR="#e377c2"/>
        </node>
        <node ID="n5cbfce213dce9927" TEXT="dApps - Decentralized Applications">
          <edge COLOR="#7f7f7f"/>
        </node>
        <node ID="n7018f199c88dcbea" TEXT="Building for Scale">
          <edge COLOR="#bcbd22"/>
        </node>
        <node ID="n6588324b4be77af1" TEXT="Visit the following relevant roadmaps" FOLDED="true">
          <edge COLOR="#17becf"/>
          <node ID="n0647e194d3a3b347" TEXT="&#xf0;&#x178;&#x201d;&#xb4; Backend">
            <edge COLOR="#17becf"/>
            <arrowlink STARTARROW="None" ENDARROW="Default" DESTINATION="n478e2d2a7b344c4f"/>
          </node>
          <node ID="n2aecd1d76f24761e" TEXT="&#xf0;&#x178;&#x201d;&#xb5; JavaScript">
            <edge COLOR="#17becf"/>
            <arrowlink STARTARROW="None" ENDARROW="Default" DESTINATION="n6bd5f4c404c1dec1"/>
          </node>
          <node ID="n5e0e1c1b02eaf4bb" TEXT="&#xf0;&#x178;&#x201d;&#xb5; Python">
            <edge COLOR="#17becf"/>
            <arrowlink STARTARROW="None" ENDARROW="Default" DESTINATION="nf349510d181801c3"/>
          </node>
          <node ID="n4cf3c3ee002fe8ab" TEXT="&#xf0;&#x178;&#x201d;&#xb5; Rust">
            <edge COLOR="#17becf"/>
            <arrowlink STARTARROW="None" ENDARROW="Default" DESTINATION="nfc591ad92de3283d"/>
          </node>
        </node>
      </node>
      <node ID="nf3565d1316b40fff" TEXT="QA" FOLDED="true">
        <edge COLOR="#1f77b4"/>
        <node ID="n0e612be9bdef47e4" TEXT="Related Roadmaps" FOLDED="true">
          <edge COLOR="#ff7f0e"/>
          <node ID="nf406817508b4a651" TEXT="&#xf0;&#x178;&#x201d;&#xb4; Backend Roadmap">
            <edge COLOR="#ff7f0e"/>
            <arrowlink STARTARROW="None" ENDARROW="Default" DESTINATION="n478e2d2a7b344c4f"/>
          </node>
          <node ID="n587393d82f083f06" TEXT="&#xf0;&#x178;&#x201d;&#xb4; Full Stack Roadmap">
            <edge COLOR="#ff7f0e"/>
            <arrowlink STARTARROW="None" ENDARROW="Default" DESTINATION="n0269ac0c4434d853"/>
          </node>
        </node>
        <node ID="n34fc091d24c6accb" TEXT="Learn the Fundamentals">
          <edge COLOR="#2ca02c"/>
        </node>
        <node ID="n8cf62807461e2e47" TEXT="SDLC Delivery Model">
          <edge COLOR="#d62728"/>
        </node>
        <node ID="nadc2c3b9a8ddb324" TEXT="Manual Testing">
          <edge COLOR="#9467bd"/>
        </node>
        <node ID="n7b37969962e2b56d" TEXT="Automated Testing">
          <edge COLOR="#8c564b"/>
        </node>
        <node ID="nc834d2720052b748" TEXT="Backend Automation">
          <edge COLOR="#e377c2"/>
        </node>
        <node ID="n041ae3f967e3e916" TEXT="Frontend Automation">
          <edge COLOR="#7f7f7f"/>
        </node>
        <node ID="ncb8debac8f62bc18" TEXT="Non-Functional Testing">
          <edge COLOR="#bcbd22"/>
        </node>
        <node ID="ndc6fdf7b5bcf7c00" TEXT="Accessibility Tests">
          <edge COLOR="#17becf"/>
        </node>
        <node ID="ndc33eade4ef00b8a" TEXT="Load &amp; Performance Testing">
          <edge COLOR="#1f77b4"/>
        </node>
        <node ID="ndabfeba11e283889" TEXT="Security Testing">
          <edge COLOR="#ff7f0e"/>
        </node>
        <node ID="n898498e055b65529" TEXT="Email Testing">
          <edge COLOR="#2ca02c"/>
        </node>
        <node ID="ncec6f63b7b23da8b" TEXT="Reporting">
          <edge COLOR="#d62728"/>
        </node>
        <node ID="n2cb079e4607da1b7" TEXT="Monitoring &amp; Logs">
          <edge COLOR="#9467bd"/>
        </node>
        <node ID="n1d207298f6982406" TEXT="Version Control System">
          <edge COLOR="#8c564b"/>
        </node>
        <node ID="n9b617b32b9f670b5" TEXT="Repo Hosting Services">
          <edge COLOR="#e377c2"/>
        </node>
        <node ID="nc2e6c0cd685c3b62" TEXT="CI / CD">
          <edge COLOR="#7f7f7f"/>
        </node>
        <node ID="n3313c25249fb8d1d" TEXT="Headless Testing">
          <edge COLOR="#bcbd22"/>
        </node>
        <node ID="n24e4d1eeeb9c0232" TEXT="Visit the following Relevant roadmaps" FOLDED="true">
          <edge COLOR="#17becf"/>
          <node ID="n7612a4cfc8dacea9" TEXT="&#xf0;&#x178;&#x201d;&#xb4; Backend">
            <edge COLOR="#17becf"/>
            <arrowlink STARTARROW="None" ENDARROW="Default" DESTINATION="n478e2d2a7b344c4f"/>
          </node>
          <node ID="ndcfc4c61920ccefd" TEXT="&#xf0;&#x178;&#x201d;&#xb4; Full-stack">
            <edge COLOR="#17becf"/>
            <arrowlink STARTARROW="None" ENDARROW="Default" DESTINATION="n0269ac0c4434d853"/>
          </node>
        </node>
      </node>
      <node ID="n3fad7cbdf3deafeb" TEXT="Software Architect" FOLDED="true">
        <edge COLOR="#1f77b4"/>
        <node ID="n307bfe6b3a1fd30d" TEXT="Related Roadmaps" FOLDED="true">
          <edge COLOR="#ff7f0e"/>
          <node ID="ne601d2334014041f" TEXT="&#xf0;&#x178;&#x201d;&#xb4; Backend Roadmap">
            <edge COLOR="#ff7f0e"/>
            <arrowlink STARTARROW="None" ENDARROW="Default" DESTINATION="n478e2d2a7b344c4f"/>
          </node>
          <node ID="nda01aac751e948c2" TEXT="&#xf0;&#x178;&#x201d;&#xb4; Full Stack Roadmap">
            <edge COLOR="#ff7f0e"/>
            <arrowlink STARTARROW="None" ENDARROW="Default" DESTINATION="n0269ac0c4434d853"/>
          </node>
          <node ID="n1cc94aa2ae3226e0" TEXT="&#xf0;&#x178;&#x201d;&#xb5; System Design Roadmap">
            <edge COLOR="#ff7f0e"/>
            <arrowlink STARTARROW="None" ENDARROW="Default" DESTINATION="nab5796e4510a6044"/>
          </node>
          <node ID="n8860360958869489" TEXT="&#xf0;&#x178;&#x201d;&#xb5; Software Design &amp; Architecture">
            <edge COLOR="#ff7f0e"/>
            <arrowlink STARTARROW="None" ENDARROW="Default" DESTINATION="n99fe840de81e37da"/>
          </node>
        </node>
        <node ID="n77d048f6e6a2b55f" TEXT="Software Architecture" FOLDED="true">
          <edge COLOR="#2ca02c"/>
          <node ID="ne6209c7f22f1ca76" TEXT="Describes how an application is built including its components, how they interact with each other, environment in which they operate and so on.">
            <edge COLOR="#2ca02c"/>
          </node>
        </node>
        <node ID="n1ad81114fd5e66fd" TEXT="Software Architect" FOLDED="true">
          <edge COLOR="#d62728"/>
          <node ID="ndd899af6db3fb5f9" TEXT="A software expert who makes high level software design choices, including technical standards, tools, design principles, platforms to be used, etc.">
            <edge COLOR="#d62728"/>
          </node>
        </node>
        <node ID="n040f853f5cde7626" TEXT="Understand the Basics">
          <edge COLOR="#9467bd"/>
        </node>
        <node ID="n2d9a3038f4277a27" TEXT="Responsibilities">
          <edge COLOR="#8c564b"/>
        </node>
        <node ID="n9ea9e8d71ad1c82a" TEXT="Important Skills to Learn">
          <edge COLOR="#e377c2"/>
        </node>
        <node ID="nc65941637a05be55" TEXT="Technical Skills">
          <edge COLOR="#7f7f7f"/>
        </node>
        <node ID="n5835441a6a6988d5" TEXT="Programming Languages">
          <edge COLOR="#bcbd22"/>
        </node>
        <node ID="ne69982fc16f3fb97" TEXT="Patterns &amp; Design Principles">
          <edge COLOR="#17becf"/>
        </node>
        <node ID="n318e6df0cba93e76" TEXT="Tools">
          <edge COLOR="#1f77b4"/>
        </node>
        <node ID="n5629b3b4f4584550" TEXT="Architecture">
          <edge COLOR="#ff7f0e"/>
        </node>
        <node ID="ne081980b3ac17eb4" TEXT="Security">
          <edge COLOR="#2ca02c"/>
        </node>
        <node ID="nb9a707ebde411e6d" TEXT="Working with Data">
          <edge COLOR="#d62728"/>
        </node>
        <node ID="n89834e968db993f5" TEXT="APIs &amp; Integrations">
          <edge COLOR="#9467bd"/>
        </node>
        <node ID="n8ba481b34478c32c" TEXT="Web, Mobile">
          <edge COLOR="#8c564b"/>
        </node>
        <node ID="n91f2be5af089b4cf" TEXT="Frameworks">
          <edge COLOR="#e377c2"/>
        </node>
        <node ID="nb8bb5998f202ce83" TEXT="Management">
          <edge COLOR="#7f7f7f"/>
        </node>
        <node ID="n512f19b98a241130" TEXT="Networks">
          <edge COLOR="#bcbd22"/>
        </node>
        <node ID="n70b5e123cd934564" TEXT="Operations Knowledge">
          <edge COLOR="#17becf"/>
        </node>
        <node ID="n01e6a3dfefd296f3" TEXT="Enterprise Software">
          <edge COLOR="#1f77b4"/>
        </node>
        <node ID="n9b9de645a3c987ae" TEXT="Visit the following relevanr roadmaps and keep learning" FOLDED="true">
          <edge COLOR="#ff7f0e"/>
          <node ID="na36676adc2f37a0d" TEXT="&#xf0;&#x178;&#x201d;&#xb4; Backend">
            <edge COLOR="#ff7f0e"/>
            <arrowlink STARTARROW="None" ENDARROW="Default" DESTINATION="n478e2d2a7b344c4f"/>
          </node>
          <node ID="n2c61036da29f804d" TEXT="&#xf0;&#x178;&#x201d;&#xb5; System Design">
            <edge COLOR="#ff7f0e"/>
            <arrowlink STARTARROW="None" ENDARROW="Default" DESTINATION="nab5796e4510a6044"/>
          </node>
          <node ID="n1e9bb10295331774" TEXT="&#xf0;&#x178;&#x201d;&#xb5; Software Design &amp; Architecture">
            <edge COLOR="#ff7f0e"/>
            <arrowlink STARTARROW="None" ENDARROW="Default" DESTINATION="n99fe840de81e37da"/>
          </node>
        </node>
      </node>
      <node ID="n09d297f1d2ac719b" TEXT="Cyber Security" FOLDED="true">
        <edge COLOR="#2ca02c"/>
        <node ID="n4bcfd571cd5ac5e6" TEXT="Fundamental IT Skills">
          <edge COLOR="#d62728"/>
        </node>
        <node ID="n093441a1d5ada9a7" TEXT="Operating Systems">
          <edge COLOR="#9467bd"/>
        </node>
        <node ID="ne5b9fe5271378013" TEXT="Networking Knowledge">
          <edge COLOR="#8c564b"/>
        </node>
        <node ID="n3cace3fcc24b31a6" TEXT="Security Skills and Knowledge">
          <edge COLOR="#e377c2"/>
        </node>
        <node ID="nc6ee2a7da4b3b322" TEXT="Cloud Skills and Knowledge">
          <edge COLOR="#7f7f7f"/>
        </node>
        <node ID="n5367b38bb5815129" TEXT="Programming Skills">
          <edge COLOR="#bcbd22"/>
        </node>
        <node ID="ne16731ad620a8c37" TEXT="Related Roadmaps" FOLDED="true">
          <edge COLOR="#17becf"/>
          <node ID="naaf6dfa2b74ccd07" TEXT="&#xf0;&#x178;&#x201d;&#xb4; Backend">
            <edge COLOR="#17becf"/>
            <arrowlink STARTARROW="None" ENDARROW="Default" DESTINATION="n478e2d2a7b344c4f"/>
          </node>
          <node ID="n7697821ed7b09537" TEXT="&#xf0;&#x178;&#x201d;&#xb4; DevOps">
            <edge COLOR="#17becf"/>
            <arrowlink STARTARROW="None" ENDARROW="Default" DESTINATION="nb4d0875a2e8eef17"/>
          </node>
          <node ID="na86d6bb67e100e45" TEXT="&#xf0;&#x178;&#x201d;&#xb5; Python">
            <edge COLOR="#17becf"/>
            <arrowlink STARTARROW="None" ENDARROW="Default" DESTINATION="nf349510d181801c3"/>
          </node>
        </node>
      </node>
      <node ID="n7ffa82a5c0f14816" TEXT="UX Design" FOLDED="true">
        <edge COLOR="#1f77b4"/>
        <node ID="n56f782101f02140b" TEXT="Related Roadmaps" FOLDED="true">
          <edge COLOR="#ff7f0e"/>
          <node ID="n15950824922e385a" TEXT="&#xf0;&#x178;&#x201d;&#xb5; Design System Roadmap">
            <edge COLOR="#ff7f0e"/>
            <arrowlink STARTARROW="None" ENDARROW="Default" DESTINATION="n56824cf9ae5b5749"/>
          </node>
          <node ID="n8c7c92e8525bf36a" TEXT="&#xf0;&#x178;&#x201d;&#xb4; Frontend Roadmap">
            <edge COLOR="#ff7f0e"/>
            <arrowlink STARTARROW="None" ENDARROW="Default" DESTINATION="n6352357bbffd386e"/>
          </node>
        </node>
        <node ID="n43de19857d96e649" TEXT="Human Decision Making">
          <edge COLOR="#2ca02c"/>
        </node>
        <node ID="naa29fbfc6134cb44" TEXT="Behavior Change Strategies">
          <edge COLOR="#d62728"/>
        </node>
        <node ID="n4e1a54604dffe605" TEXT="Cheating">
          <edge COLOR="#9467bd"/>
        </node>
        <node ID="ncb357cb90925ab4c" TEXT="Make or Change Habits">
          <edge COLOR="#8c564b"/>
        </node>
        <node ID="n4bed94329a83d826" TEXT="Support Conscious Action">
          <edge COLOR="#e377c2"/>
        </node>
        <node ID="n76bb070659bfb643" TEXT="Understanding the Product">
          <edge COLOR="#7f7f7f"/>
        </node>
        <node ID="n44e083d3476deac8" TEXT="Conceptual Design">
          <edge COLOR="#bcbd22"/>
        </node>
        <node ID="n20d20f99b489359c" TEXT="Prototyping">
          <edge COLOR="#17becf"/>
        </node>
        <node ID="nc83b3c371be23396" TEXT="UX Best Practices">
          <edge COLOR="#1f77b4"/>
        </node>
        <node ID="n4f08760d44fc13f2" TEXT="Measuring the Impact">
          <edge COLOR="#ff7f0e"/>
        </node>
        <node ID="neda47f490576b2ce" TEXT="You might be interested in following roadmaps as well" FOLDED="true">
          <edge COLOR="#2ca02c"/>
          <node ID="nc12f26a19410477e" TEXT="&#xf0;&#x178;&#x201d;&#xb5; Design System">
            <edge COLOR="#2ca02c"/>
            <arrowlink STARTARROW="None" ENDARROW="Default" DESTINATION="n56824cf9ae5b5749"/>
          </node>
          <node ID="n339e02729ca95327" TEXT="&#xf0;&#x178;&#x201d;&#xb4; Frontend">
            <edge COLOR="#2ca02c"/>
            <arrowlink STARTARROW="None" ENDARROW="Default" DESTINATION="n6352357bbffd386e"/>
          </node>
        </node>
      </node>
      <node ID="n648fe2571a2582ed" TEXT="Game Developer" FOLDED="true">
        <edge COLOR="#d62728"/>
        <node ID="nf52a8ca39c9f11d8" TEXT="Client Side Development">
          <edge COLOR="#9467bd"/>
        </node>
        <node ID="nce14e41bec68942c" TEXT="Server Side">
          <edge COLOR="#8c564b"/>
        </node>
        <node ID="n1d906483a0a44583" TEXT="Game Mathematics">
          <edge COLOR="#e377c2"/>
        </node>
        <node ID="nf5a76609b2aa01e3" TEXT="Game Physics">
          <edge COLOR="#7f7f7f"/>
        </node>
        <node ID="n489c653affa1f063" TEXT="Game Engine">
          <edge COLOR="#bcbd22"/>
        </node>
        <node ID="n3ebf9b348154fe91" TEXT="Programming Languages">
          <edge COLOR="#17becf"/>
        </node>
        <node ID="nf4ac60d4dbca821f" TEXT="Getting deeper">
          <edge COLOR="#1f77b4"/>
        </node>
        <node ID="n111c678b857c16e2" TEXT="Computer Graphics">
          <edge COLOR="#ff7f0e"/>
        </node>
        <node ID="n3a51aafe30028ce3" TEXT="Graphics API">
          <edge COLOR="#2ca02c"/>
        </node>
        <node ID="n33d2e136ecee56a3" TEXT="Game AI">
          <edge COLOR="#d62728"/>
        </node>
        <node ID="n5d2f4667e134682e" TEXT="Maximise your skills">
          <edge COLOR="#9467bd"/>
        </node>
        <node ID="nbc0326b9dc50291c" TEXT="Game AI">
          <edge COLOR="#8c564b"/>
        </node>
        <node ID="n7b849595925eb6cf" TEXT="Learning">
          <edge COLOR="#e377c2"/>
        </node>
        <node ID="nb8a5a6b6c7216eee" TEXT="Advanced Rendering">
          <edge COLOR="#7f7f7f"/>
        </node>
        <node ID="n15b6f6eef5faaf8c" TEXT="Visit the following relevant roadmaps" FOLDED="true">
          <edge COLOR="#bcbd22"/>
          <node ID="n1977ff5c8f2b9107" TEXT="&#xf0;&#x178;&#x201d;&#xb4; Backend">
            <edge COLOR="#bcbd22"/>
            <arrowlink STARTARROW="None" ENDARROW="Default" DESTINATION="n478e2d2a7b344c4f"/>
          </node>
          <node ID="n58d95a416edf9cbd" TEXT="&#xf0;&#x178;&#x201d;&#xb5; API Design">
            <edge COLOR="#bcbd22"/>
            <arrowlink STARTARROW="None" ENDARROW="Default" DESTINATION="n6713661bb5db2666"/>
          </node>
        </node>
      </node>
      <node ID="nfbcaf829c2319cea" TEXT="Technical Writer" FOLDED="true">
        <edge COLOR="#17becf"/>
        <node ID="n6105fa0e328b95c7" TEXT="Introduction">
          <edge COLOR="#1f77b4"/>
        </node>
        <node ID="nee73f2d2ca9861d8" TEXT="Required Skills">
          <edge COLOR="#ff7f0e"/>
        </node>
        <node ID="n96d542c39a1fede6" TEXT="Tooling">
          <edge COLOR="#2ca02c"/>
        </node>
        <node ID="n86200eb272180944" TEXT="Best Practices">
          <edge COLOR="#d62728"/>
        </node>
        <node ID="n9e5165c861024cb9" TEXT="Content Research">
          <edge COLOR="#9467bd"/>
        </node>
        <node ID="ne0e043a06460c5a4" TEXT="Types of Technical Content">
          <edge COLOR="#8c564b"/>
        </node>
        <node ID="n1c116f68e9492b94" TEXT="Technical Content Marketing">
          <edge COLOR="#e377c2"/>
        </node>
        <node ID="n2e1071334846c876" TEXT="Content SEO">
          <edge COLOR="#7f7f7f"/>
        </node>
        <node ID="nd9f7d42d23990896" TEXT="Top-funnel Content">
          <edge COLOR="#bcbd22"/>
        </node>
        <node ID="nd94df520102558db" TEXT="Mid-funnel Content">
          <edge COLOR="#17becf"/>
        </node>
        <node ID="n9105e73f188ca8f9" TEXT="Bottom-funnel Content">
          <edge COLOR="#1f77b4"/>
        </node>
        <node ID="n2d096f11250152eb" TEXT="Release Notes / Product Announcements">
          <edge COLOR="#ff7f0e"/>
        </node>
        <node ID="n9c0de591a7e03a9b" TEXT="Customer Case-Studies">
          <edge COLOR="#2ca02c"/>
        </node>
        <node ID="n6794680046461e41" TEXT="Technical Website Copy">
          <edge COLOR="#d62728"/>
        </node>
        <node ID="n143d1b002ba39f7c" TEXT="Frequently Asked Questions">
          <edge COLOR="#9467bd"/>
        </node>
        <node ID="na16b01edf72d520b" TEXT="Content Optimization">
          <edge COLOR="#8c564b"/>
        </node>
        <node ID="n9879b6163f243f53" TEXT="Content Analysis">
          <edge COLOR="#e377c2"/>
        </node>
        <node ID="naf557e92a6ab3f80" TEXT="Content Distribution">
          <edge COLOR="#7f7f7f"/>
        </node>
      </node>
      <node ID="nefef35219cd888d8" TEXT="MLOps" FOLDED="true">
        <edge COLOR="#bcbd22"/>
        <node ID="nf351370117a4bf8a" TEXT="Programming Fundamentals">
          <edge COLOR="#17becf"/>
        </node>
        <node ID="n5f748594fe63f30b" TEXT="Version Control Systems">
          <edge COLOR="#1f77b4"/>
        </node>
        <node ID="n42bf03df8fc0a353" TEXT="Cloud Computing">
          <edge COLOR="#ff7f0e"/>
        </node>
        <node ID="n92d514080d1b07b6" TEXT="Containerization">
          <edge COLOR="#2ca02c"/>
        </node>
        <node ID="n80da7397272159af" TEXT="Data Engineering Fundamentals">
          <edge COLOR="#d62728"/>
        </node>
        <node ID="nba2854f51013e78c" TEXT="MLOps Principles">
          <edge COLOR="#9467bd"/>
        </node>
        <node ID="n9cb9451b6b14d32a" TEXT="MLOps Components">
          <edge COLOR="#8c564b"/>
        </node>
        <node ID="nb39e765c6a3295bc" TEXT="Infrastructure as Code">
          <edge COLOR="#e377c2"/>
        </node>
        <node ID="n38e3b79f5986b2d0" TEXT="Related Roadmaps" FOLDED="true">
          <edge COLOR="#7f7f7f"/>
          <node ID="n5598b31324685136" TEXT="&#xf0;&#x178;&#x201d;&#xb4; AI and Data Scientist">
            <edge COLOR="#7f7f7f"/>
            <arrowlink STARTARROW="None" ENDARROW="Default" DESTINATION="n1e1fbae3e1fd2e1a"/>
          </node>
          <node ID="n784af7b00e7821e7" TEXT="&#xf0;&#x178;&#x201d;&#xb4; DevOps">
            <edge COLOR="#7f7f7f"/>
            <arrowlink STARTARROW="None" ENDARROW="Default" DESTINATION="nb4d0875a2e8eef17"/>
          </node>
          <node ID="nc23883763d91690f" TEXT="&#xf0;&#x178;&#x201d;&#xb4; Backend">
            <edge COLOR="#7f7f7f"/>
            <arrowlink STARTARROW="None" ENDARROW="Default" DESTINATION="n478e2d2a7b344c4f"/>
          </node>
          <node ID="n6ec8b8dc78606dce" TEXT="&#xf0;&#x178;&#x201d;&#xb5; Python">
            <edge COLOR="#7f7f7f"/>
            <arrowlink STARTARROW="None" ENDARROW="Default" DESTINATION="nf349510d181801c3"/>
          </node>
          <node ID="nceb84cad2190c66a" TEXT="&#xf0;&#x178;&#x201d;&#xb5; Go">
            <edge COLOR="#7f7f7f"/>
            <arrowlink STARTARROW="None" ENDARROW="Default" DESTINATION="n920508a78e9e92ba"/>
          </node>
        </node>
      </node>
      <node ID="n64b6bd6c1553c286" TEXT="Product Manager" FOLDED="true">
        <edge COLOR="#bcbd22"/>
        <node ID="n4e96b28a979f45c8" TEXT="Related Roadmaps" FOLDED="true">
          <edge COLOR="#17becf"/>
          <node ID="n472ac69e577e7d29" TEXT="&#xf0;&#x178;&#x201d;&#xb4; UX Design Roadmap">
            <edge COLOR="#17becf"/>
            <arrowlink STARTARROW="None" ENDARROW="Default" DESTINATION="n7ffa82a5c0f14816"/>
          </node>
          <node ID="n1fade3722858e393" TEXT="&#xf0;&#x178;&#x201d;&#xb4; Data Analyst">
            <edge COLOR="#17becf"/>
            <arrowlink STARTARROW="None" ENDARROW="Default" DESTINATION="n867f19352063cb2b"/>
          </node>
          <node ID="nd837446ccec88e3e" TEXT="&#xf0;&#x178;&#x201d;&#xb5; Design System">
            <edge COLOR="#17becf"/>
            <arrowlink STARTARROW="None" ENDARROW="Default" DESTINATION="n56824cf9ae5b5749"/>
          </node>
        </node>
        <node ID="nbaeeb2d057607e55" TEXT="Introduction">
          <edge COLOR="#1f77b4"/>
        </node>
        <node ID="ne72b18b128730e55" TEXT="Idea Generation">
          <edge COLOR="#ff7f0e"/>
        </node>
        <node ID="naaa35b78515b39fb" TEXT="Product Identification">
          <edge COLOR="#2ca02c"/>
        </node>
        <node ID="n7d9c5b2680c9e9a8" TEXT="Market and User Research">
          <edge COLOR="#d62728"/>
        </node>
        <node ID="n62fb8c098a240793" TEXT="Market Analysis">
          <edge COLOR="#9467bd"/>
        </node>
        <node ID="nbb375f338f070d97" TEXT="User Research">
          <edge COLOR="#8c564b"/>
        </node>
        <node ID="n616bde123575ee75" TEXT="Positioning">
          <edge COLOR="#e377c2"/>
        </node>
        <node ID="n85a4e722e6f76fb1" TEXT="Product Strategy">
          <edge COLOR="#7f7f7f"/>
        </node>
        <node ID="nb0e529aaab031543" TEXT="Vision &amp; Mission">
          <edge COLOR="#bcbd22"/>
        </node>
        <node ID="n4d4a54b5b7e2e18a" TEXT="Defining Goals">
          <edge COLOR="#17becf"/>
        </node>
        <node ID="ndca2850670ae25e1" TEXT="Value Proposition">
          <edge COLOR="#1f77b4"/>
        </node>
        <node ID="n502864c7f1a6e9cb" TEXT="Value vs Features">
          <edge COLOR="#ff7f0e"/>
        </node>
        <node ID="n4a6c2f1f750a8245" TEXT="Strategic Thinking">
          <edge COLOR="#2ca02c"/>
        </node>
        <node ID="nd8391cc45b002932" TEXT="Product Planning">
          <edge COLOR="#d62728"/>
        </node>
        <node ID="n13adbb2aebc426f9" TEXT="Product Requirements">
          <edge COLOR="#9467bd"/>
        </node>
        <node ID="n789b094c38c8e74f" TEXT="Product Roadmap">
          <edge COLOR="#8c564b"/>
        </node>
        <node ID="n8829065a136a15f4" TEXT="Backlog Management">
          <edge COLOR="#e377c2"/>
        </node>
        <node ID="n6b2e07368478ea9c" TEXT="Product Design">
          <edge COLOR="#7f7f7f"/>
        </node>
        <node ID="nc6f0a490faa14e57" TEXT="UX / UI Design">
          <edge COLOR="#bcbd22"/>
        </node>
        <node ID="nd551699a894717d2" TEXT="Service Design">
          <edge COLOR="#17becf"/>
        </node>
        <node ID="n65f535b65a2b7aa9" TEXT="Interaction Design">
          <edge COLOR="#1f77b4"/>
        </node>
        <node ID="n4ea174ba175af446" TEXT="User Testing">
          <edge COLOR="#ff7f0e"/>
        </node>
        <node ID="na9e01a5704f21e02" TEXT="Development and Launch">
          <edge COLOR="#2ca02c"/>
        </node>
        <node ID="n9dbd7c93607fdd66" TEXT="Agile Methodology">
          <edge COLOR="#d62728"/>
        </node>
        <node ID="n452381914192621a" TEXT="Working with Engineering Teams">
          <edge COLOR="#9467bd"/>
        </node>
        <node ID="nf9e75810ab86fb25" TEXT="Product Metrics">
          <edge COLOR="#8c564b"/>
        </node>
        <node ID="nd3a0dfbd9235a7ed" TEXT="Key Product Metrics">
          <edge COLOR="#e377c2"/>
        </node>
        <node ID="n009407f899766b6d" TEXT="Data-Driven Decision Making">
          <edge COLOR="#7f7f7f"/>
        </node>
        <node ID="nafeb468999eaa37d" TEXT="Feedback Loops">
          <edge COLOR="#bcbd22"/>
        </node>
        <node ID="na6252fad7e83171e" TEXT="Stakeholder Management">
          <edge COLOR="#17becf"/>
        </node>
        <node ID="n991c12f14cb7d53b" TEXT="Communication Skills">
          <edge COLOR="#1f77b4"/>
        </node>
        <node ID="n05ad6b95489bba22" TEXT="Managing Stakeholders">
          <edge COLOR="#ff7f0e"/>
        </node>
        <node ID="ndb93c8e520714162" TEXT="Product Management Tools">
          <edge COLOR="#2ca02c"/>
        </node>
        <node ID="nc350fcd9c7bf5a1d" TEXT="Roadmapping Tools">
          <edge COLOR="#d62728"/>
        </node>
        <node ID="n8f0b4ec46986f1da" TEXT="Project Management Tool">
          <edge COLOR="#9467bd"/>
        </node>
        <node ID="n594d9323912b7ab3" TEXT="Analytics Tools">
          <edge COLOR="#8c564b"/>
        </node>
        <node ID="n559db553546cbb19" TEXT="Communication Tools">
          <edge COLOR="#e377c2"/>
        </node>
        <node ID="n8b07b56837bf6a7f" TEXT="Risk Management">
          <edge COLOR="#7f7f7f"/>
        </node>
        <node ID="n701f5c88fffa3bf4" TEXT="Identifying Risks">
          <edge COLOR="#bcbd22"/>
        </node>
        <node ID="n794bf7ca73b296bd" TEXT="Risk Assessment">
          <edge COLOR="#17becf"/>
        </node>
        <node ID="n27e5efddc6f4926f" TEXT="Risk Mitigation">
          <edge COLOR="#1f77b4"/>
        </node>
        <node ID="nfbd163d73b3a507d" TEXT="Monitoring and Controlling Risks">
          <edge COLOR="#ff7f0e"/>
        </node>
        <node ID="nc6679826fa4d05d6" TEXT="Advanced Topics">
          <edge COLOR="#2ca02c"/>
        </node>
        <node ID="n324839ddf42e7e22" TEXT="Scaling Products">
          <edge COLOR="#d62728"/>
        </node>
        <node ID="n3599251125302130" TEXT="Portfolio Management">
          <edge COLOR="#9467bd"/>
        </node>
        <node ID="ncf50dd7122667295" TEXT="Advanced Analysis">
          <edge COLOR="#8c564b"/>
        </node>
        <node ID="n76d5453a64ee9e98" TEXT="Leadership and Influence">
          <edge COLOR="#e377c2"/>
        </node>
      </node>
      <node ID="n774e09ec5cfe5f00" TEXT="Engineering Manager" FOLDED="true">
        <edge COLOR="#7f7f7f"/>
        <node ID="ne94eea0b11efac05" TEXT="Related Roadmaps" FOLDED="true">
          <edge COLOR="#bcbd22"/>
          <node ID="n6b95b92083764c26" TEXT="&#xf0;&#x178;&#x201d;&#xb4; Backend Development">
            <edge COLOR="#bcbd22"/>
            <arrowlink STARTARROW="None" ENDARROW="Default" DESTINATION="n478e2d2a7b344c4f"/>
          </node>
          <node ID="nc4b3765dbd0befbd" TEXT="&#xf0;&#x178;&#x201d;&#xb4; DevOps Engineering">
            <edge COLOR="#bcbd22"/>
            <arrowlink STARTARROW="None" ENDARROW="Default" DESTINATION="nb4d0875a2e8eef17"/>
          </node>
          <node ID="n0e73b581a3267660" TEXT="&#xf0;&#x178;&#x201d;&#xb5; System Design">
            <edge COLOR="#bcbd22"/>
            <arrowlink STARTARROW="None" ENDARROW="Default" DESTINATION="nab5796e4510a6044"/>
          </node>
          <node ID="n51857c0b6c6a4f98" TEXT="&#xf0;&#x178;&#x201d;&#xb4; SoftWare Architect">
            <edge COLOR="#bcbd22"/>
            <arrowlink STARTARROW="None" ENDARROW="Default" DESTINATION="n3fad7cbdf3deafeb"/>
          </node>
        </node>
        <node ID="nc36ec1f53200dc10" TEXT="What is Engineering Management?">
          <edge COLOR="#17becf"/>
        </node>
        <node ID="n788788f01acc1040" TEXT="Technical Leadership">
          <edge COLOR="#1f77b4"/>
        </node>
        <node ID="n57dfe38d1ddc079d" TEXT="Foundational Knowledge">
          <edge COLOR="#ff7f0e"/>
        </node>
        <node ID="nb09260817921dbaa" TEXT="Technical Strategy">
          <edge COLOR="#2ca02c"/>
        </node>
        <node ID="n48f6cc5da54f4c23" TEXT="Quality and Process">
          <edge COLOR="#d62728"/>
        </node>
        <node ID="n5df90aea761b0e4e" TEXT="People Management">
          <edge COLOR="#9467bd"/>
        </node>
        <node ID="n1a48c531e3d6222c" TEXT="Team Development">
          <edge COLOR="#8c564b"/>
        </node>
        <node ID="nce8f492d3424cca5" TEXT="Leadership Skills">
          <edge COLOR="#e377c2"/>
        </node>
        <node ID="nf68ac23164f1ec50" TEXT="Communication">
          <edge COLOR="#7f7f7f"/>
        </node>
        <node ID="n1d997a8b31380996" TEXT="Project Management">
          <edge COLOR="#bcbd22"/>
        </node>
        <node ID="n3c0c3083058b59c2" TEXT="Project Planning">
          <edge COLOR="#17becf"/>
        </node>
        <node ID="nb0157e3f590ff05e" TEXT="Execution">
          <edge COLOR="#1f77b4"/>
        </node>
        <node ID="n99fa17efb9fd9f43" TEXT="Measurement">
          <edge COLOR="#ff7f0e"/>
        </node>
        <node ID="nd8095ee0bb5a7a7d" TEXT="Business Acumen">
          <edge COLOR="#2ca02c"/>
        </node>
        <node ID="n66eaba99f60a3ce8" TEXT="Strategic Thinking">
          <edge COLOR="#d62728"/>
        </node>
        <node ID="n3212d60a1f5b1439" TEXT="Organizational Awareness">
          <edge COLOR="#9467bd"/>
        </node>
        <node ID="n4d22c4a3a32e53cd" TEXT="Financial Management">
          <edge COLOR="#8c564b"/>
        </node>
        <node ID="n4a88296f11693228" TEXT="Culture Building">
          <edge COLOR="#e377c2"/>
        </node>
        <node ID="nfa6f1aef305c3f9d" TEXT="Team Culture">
          <edge COLOR="#7f7f7f"/>
        </node>
        <node ID="n8686767a5dc2c2ec" TEXT="Engineering Culture">
          <edge COLOR="#bcbd22"/>
        </node>
        <node ID="n3e3bb83302d99522" TEXT="Crisis Management">
          <edge COLOR="#17becf"/>
        </node>
        <node ID="n0413cc40924d70c3" TEXT="Incident Response">
          <edge COLOR="#1f77b4"/>
        </node>
        <node ID="n4ad5ce4d9926d99c" TEXT="Risk Mitigation">
          <edge COLOR="#ff7f0e"/>
        </node>
        <node ID="na25d097a0dcc6913" TEXT="Team Support">
          <edge COLOR="#2ca02c"/>
        </node>
        <node ID="na4437b867bfcee09" TEXT="Stakeholder Management">
          <edge COLOR="#d62728"/>
        </node>
        <node ID="n2b247ca84a844bc4" TEXT="Partner Management">
          <edge COLOR="#9467bd"/>
        </node>
        <node ID="n20a528ae5e58f484" TEXT="Customer Relations">
          <edge COLOR="#8c564b"/>
        </node>
        <node ID="nc114c2be52072a69" TEXT="Executive Communicaion">
          <edge COLOR="#e377c2"/>
        </node>
        <node ID="nd24aaf6982adac34" TEXT="Knowledge Management">
          <edge COLOR="#7f7f7f"/>
        </node>
        <node ID="n98044bae8ad44ebb" TEXT="Documentation">
          <edge COLOR="#bcbd22"/>
        </node>
        <node ID="nfc892871cc55ddbd" TEXT="Knowledge Transfer">
          <edge COLOR="#17becf"/>
        </node>
        <node ID="n6e27d83abea1ae4a" TEXT="Change Management">
          <edge COLOR="#1f77b4"/>
        </node>
        <node ID="n98512d9a0d4d0c44" TEXT="Technical Change">
          <edge COLOR="#ff7f0e"/>
        </node>
        <node ID="ndaf11af59f5a6f57" TEXT="Organizational Change">
          <edge COLOR="#2ca02c"/>
        </node>
        <node ID="n337d60ac618ef013" TEXT="Team Change">
          <edge COLOR="#d62728"/>
        </node>
        <node ID="nb6d7dfdc37ae4dde" TEXT="Visit the following relevant tracks about system design and architecture" FOLDED="true">
          <edge COLOR="#9467bd"/>
          <node ID="n0c0126ff82ec26e2" TEXT="&#xf0;&#x178;&#x201d;&#xb4; Software Architect">
            <edge COLOR="#9467bd"/>
            <arrowlink STARTARROW="None" ENDARROW="Default" DESTINATION="n3fad7cbdf3deafeb"/>
          </node>
          <node ID="ndc165d0c100c3fd6" TEXT="&#xf0;&#x178;&#x201d;&#xb5; System Design">
            <edge COLOR="#9467bd"/>
            <arrowlink STARTARROW="None" ENDARROW="Default" DESTINATION="nab5796e4510a6044"/>
          </node>
          <node ID="n4187cd276abb1a14" TEXT="&#xf0;&#x178;&#x201d;&#xb5; Software Design &amp; Architecture">
            <edge COLOR="#9467bd"/>
            <arrowlink STARTARROW="None" ENDARROW="Default" DESTINATION="n99fe840de81e37da"/>
          </node>
        </node>
      </node>
      <node ID="naed16ad2168163fb" TEXT="Developer Relations" FOLDED="true">
        <edge COLOR="#8c564b"/>
        <node ID="n7b90feed131e517d" TEXT="What is DevRel?">
          <edge COLOR="#e377c2"/>
        </node>
        <node ID="nc45f2c82e7ec6a46" TEXT="Communication Skills">
          <edge COLOR="#7f7f7f"/>
        </node>
        <node ID="nec8ce063467181fd" TEXT="Technical Skills">
          <edge COLOR="#bcbd22"/>
        </node>
        <node ID="n274f6887c7c82e80" TEXT="Basic Programming Skills">
          <edge COLOR="#17becf"/>
        </node>
        <node ID="nc1f101e141396119" TEXT="IDEs">
          <edge COLOR="#1f77b4"/>
        </node>
        <node ID="nfa89e1533fcb39c7" TEXT="APIs &amp; SDKs">
          <edge COLOR="#ff7f0e"/>
        </node>
        <node ID="n6b73325152780e5d" TEXT="Version Control">
          <edge COLOR="#2ca02c"/>
        </node>
        <node ID="nc0f5f482df290eb3" TEXT="Community Building">
          <edge COLOR="#d62728"/>
        </node>
        <node ID="n8121b1733fbd39b7" TEXT="Building a Community">
          <edge COLOR="#9467bd"/>
        </node>
        <node ID="neb8a44d3b441b510" TEXT="Community Management">
          <edge COLOR="#8c564b"/>
        </node>
        <node ID="nbec7d2ea55234227" TEXT="Event Management">
          <edge COLOR="#e377c2"/>
        </node>
        <node ID="naa9b104fa95038bb" TEXT="Blogging">
          <edge COLOR="#7f7f7f"/>
        </node>
        <node ID="n2fa077fb538d3a1f" TEXT="Content Creation">
          <edge COLOR="#bcbd22"/>
        </node>
        <node ID="ne8ceaa14603c8a7f" TEXT="Video Production">
          <edge COLOR="#17becf"/>
        </node>
        <node ID="ne9061124a82ab51d" TEXT="Live Streaming">
          <edge COLOR="#1f77b4"/>
        </node>
        <node ID="n99beefb5e3b2618e" TEXT="Social Media">
          <edge COLOR="#ff7f0e"/>
        </node>
        <node ID="n660a5791e4e41a0e" TEXT="Developer Onboarding">
          <edge COLOR="#2ca02c"/>
        </node>
        <node ID="n3c08418d9947d8c4" TEXT="Documentation">
          <edge COLOR="#d62728"/>
        </node>
        <node ID="n9724e14e566b8e33" TEXT="Sample Projects">
          <edge COLOR="#9467bd"/>
        </node>
        <node ID="nde3fbb6be3f08ad7" TEXT="Support">
          <edge COLOR="#8c564b"/>
        </node>
        <node ID="nf09249aa57f302fa" TEXT="Metrics &amp; Analytics">
          <edge COLOR="#e377c2"/>
        </node>
        <node ID="nacfd29494b464b8c" TEXT="Reporting">
          <edge COLOR="#7f7f7f"/>
        </node>
        <node ID="nf51413a3042ad7b2" TEXT="Key Metrics">
          <edge COLOR="#bcbd22"/>
        </node>
        <node ID="n7390defdaecff806" TEXT="Tools">
          <edge COLOR="#17becf"/>
        </node>
        <node ID="nf2cfd06ea4038157" TEXT="Career Development">
          <edge COLOR="#1f77b4"/>
        </node>
        <node ID="nf5e0dd4215cf8d4b" TEXT="Thought Leadership">
          <edge COLOR="#ff7f0e"/>
        </node>
        <node ID="n19be80d46e64e587" TEXT="Building a Personal Brand">
          <edge COLOR="#2ca02c"/>
        </node>
        <node ID="nbe870db6728c31b1" TEXT="Networking Strategies">
          <edge COLOR="#d62728"/>
        </node>
        <node ID="n3fc66a59e8d7f92c" TEXT="Continuous Learning">
          <edge COLOR="#9467bd"/>
        </node>
      </node>
    </node>
    <node ID="n2a95f36248d9b324" TEXT="&#xf0;&#x178;&#x201d;&#xb5; Skill-based Roadmaps" POSITION="left">
      <edge COLOR="#8c564b"/>
      <node ID="n89ee295ab67b320b" TEXT="Computer Science" FOLDED="true">
        <edge COLOR="#e377c2"/>
        <node ID="necf8ae8b3bcefd1a" TEXT="References / Other Resources" FOLDED="true">
          <edge COLOR="#7f7f7f"/>
          <node ID="n6cb6727b47c83d1f" TEXT="Coding Interview University">
            <edge COLOR="#7f7f7f"/>
          </node>
          <node ID="nbfe83f96762f02cd" TEXT="OpenSource Society University - CS">
            <edge COLOR="#7f7f7f"/>
          </node>
          <node ID="nb2deaffc488e4192" TEXT="Teach Yourself Computer Science">
            <edge COLOR="#7f7f7f"/>
          </node>
        </node>
        <node ID="n142eb7a20b9524f8" TEXT="Pick a Language" FOLDED="true">
          <edge COLOR="#bcbd22"/>
          <node ID="n6200f09a2aa006fe" TEXT="C++">
            <edge COLOR="#bcbd22"/>
          </node>
          <node ID="n7048131cea8b1837" TEXT="C">
            <edge COLOR="#bcbd22"/>
          </node>
          <node ID="n5f242e7bb9fcc82b" TEXT="Java">
            <edge COLOR="#bcbd22"/>
          </node>
          <node ID="na799fcd22aad86f4" TEXT="Python">
            <edge COLOR="#bcbd22"/>
          </node>
          <node ID="nc8fd9edc77939e33" TEXT="Go">
            <edge COLOR="#bcbd22"/>
          </node>
          <node ID="nf40cb3dad2261867" TEXT="C#">
            <edge COLOR="#bcbd22"/>
          </node>
          <node ID="n72d17acf053296d8" TEXT="Rust">
            <edge COLOR="#bcbd22"/>
          </node>
        </node>
        <node ID="n21e18c54aeb0e45f" TEXT="Data Structures" FOLDED="true">
          <edge COLOR="#17becf"/>
          <node ID="nb8c11b7bf8e09df9" TEXT="Array">
            <edge COLOR="#17becf"/>
          </node>
          <node ID="n9aa06fae899e4dcd" TEXT="Linked List">
            <edge COLOR="#17becf"/>
          </node>
          <node ID="n9a49691f1aef14b0" TEXT="Stack">
            <edge COLOR="#17becf"/>
          </node>
          <node ID="n65d1686507184fcd" TEXT="Queue">
            <edge COLOR="#17becf"/>
          </node>
          <node ID="nb4e4e417133948fe" TEXT="Hash Table">
            <edge COLOR="#17becf"/>
          </node>
          <node ID="n053351fcb91fdc32" TEXT="Tree" FOLDED="true">
            <edge COLOR="#17becf"/>
            <node ID="ne84513f41b72f26d" TEXT="Binary Tree">
              <edge COLOR="#17becf"/>
            </node>
            <node ID="nb245209b18c76b8a" TEXT="Binary Search Tree">
              <edge COLOR="#17becf"/>
            </node>
            <node ID="n5d680a1cc237d89d" TEXT="Unbalanced Tree">
              <edge COLOR="#17becf"/>
            </node>
            <node ID="n9fe863249a1f9e82" TEXT="Full Binary Tree">
              <edge COLOR="#17becf"/>
            </node>
            <node ID="n8e1ca056124ace63" TEXT="Complete Binary Tree">
              <edge COLOR="#17becf"/>
            </node>
          </node>
          <node ID="n05ea4b8620e11011" TEXT="Graph" FOLDED="true">
            <edge COLOR="#17becf"/>
            <node ID="n2e02efb7121d5721" TEXT="Directed Graph">
              <edge COLOR="#17becf"/>
            </node>
            <node ID="na294fc9ccff24005" TEXT="Undirected Graph">
              <edge COLOR="#17becf"/>
            </node>
            <node ID="n9212bb2a8f69e1d9" TEXT="Spanning Tree">
              <edge COLOR="#17becf"/>
            </node>
            <node ID="ne951802d5112a8b9" TEXT="Representation" FOLDED="true">
              <edge COLOR="#17becf"/>
              <node ID="n633abda6d4a37b5d" TEXT="Adjacency Matrix">
                <edge COLOR="#17becf"/>
              </node>
              <node ID="nfad5e30615c0f1a8" TEXT="Adjacency List">
                <edge COLOR="#17becf"/>
              </node>
            </node>
          </node>
          <node ID="nb226ed64e975903d" TEXT="Heap">
            <edge COLOR="#17becf"/>
          </node>
        </node>
        <node ID="na5d9a3d6dc9da1ae" TEXT="Asymptotic Notation" FOLDED="true">
          <edge COLOR="#1f77b4"/>
          <node ID="n99e88caf2bcf2d17" TEXT="Big O Notation">
            <edge COLOR="#1f77b4"/>
          </node>
          <node ID="naeb424bec367aa1b" TEXT="Big-Theta(&#xce;&#x2dc;) Notation">
            <edge COLOR="#1f77b4"/>
          </node>
          <node ID="n64a7fb7d50cfcec6" TEXT="Big-Omega(&#xce;&#xa9;) Notation">
            <edge COLOR="#1f77b4"/>
          </node>
          <node ID="n01b0bb7c08c0835f" TEXT="Common Runtimes" FOLDED="true">
            <edge COLOR="#1f77b4"/>
            <node ID="nb3d992c3f54a0b3b" TEXT="Constant">
              <edge COLOR="#1f77b4"/>
            </node>
            <node ID="nadcd7741db8e1fff" TEXT="Logarithmic">
              <edge COLOR="#1f77b4"/>
            </node>
            <node ID="nbbf1b49541ae1c6f" TEXT="Linear">
              <edge COLOR="#1f77b4"/>
            </node>
            <node ID="n6bf2df7d893fba8e" TEXT="Polynomial">
              <edge COLOR="#1f77b4"/>
            </node>
            <node ID="n96b60b946751c3f9" TEXT="Exponential">
              <edge COLOR="#1f77b4"/>
            </node>
            <node ID="n3eba40d0cd38fc9f" TEXT="Factorial">
              <edge COLOR="#1f77b4"/>
            </node>
          </node>
        </node>
        <node ID="n20fc78140ba1821b" TEXT="Common Algorithms" FOLDED="true">
          <edge COLOR="#ff7f0e"/>
          <node ID="n84550d9c7cdb84f8" TEXT="Sorting" FOLDED="true">
            <edge COLOR="#ff7f0e"/>
            <node ID="ncca6fb26c6dd2832" TEXT="Bubble Sort">
              <edge COLOR="#ff7f0e"/>
            </node>
            <node ID="n4508455015e8578e" TEXT="Selection Sort">
              <edge COLOR="#ff7f0e"/>
            </node>
            <node ID="n346eb70e84bd7735" TEXT="Insertion Sort">
              <edge COLOR="#ff7f0e"/>
            </node>
            <node ID="n40252a87796b5e35" TEXT="Heap Sort">
              <edge COLOR="#ff7f0e"/>
            </node>
            <node ID="nfe025f75703c2722" TEXT="Quick Sort">
              <edge COLOR="#ff7f0e"/>
            </node>
            <node ID="nf5c9deb2f85b1ee8" TEXT="Merge Sort">
              <edge COLOR="#ff7f0e"/>
            </node>
          </node>
          <node ID="n361a6104392d3669" TEXT="Recursion" FOLDED="true">
            <edge COLOR="#ff7f0e"/>
            <node ID="n411d9c3c82e9547a" TEXT="Tail Recursion">
              <edge COLOR="#ff7f0e"/>
            </node>
            <node ID="nf89279c2a7be3a46" TEXT="Non-Tail Recursion">
              <edge COLOR="#ff7f0e"/>
            </node>
          </node>
          <node ID="nb457ef5ffd99c566" TEXT="Searching" FOLDED="true">
            <edge COLOR="#ff7f0e"/>
            <node ID="na229976a7fde193d" TEXT="Binary Search">
              <edge COLOR="#ff7f0e"/>
            </node>
            <node ID="n124cf95798e9c020" TEXT="Linear Search">
              <edge COLOR="#ff7f0e"/>
            </node>
          </node>
          <node ID="nd433a5c72eeceab3" TEXT="Caches" FOLDED="true">
            <edge COLOR="#ff7f0e"/>
            <node ID="n374c7d657c51b061" TEXT="MFU Cache">
              <edge COLOR="#ff7f0e"/>
            </node>
            <node ID="nda0b5085072077c9" TEXT="LRU Cache">
              <edge COLOR="#ff7f0e"/>
            </node>
            <node ID="n9bbfa5e115ac1bb7" TEXT="LFU Cache">
              <edge COLOR="#ff7f0e"/>
            </node>
          </node>
          <node ID="n7ab943db5326eae6" TEXT="Graph Algorithms" FOLDED="true">
            <edge COLOR="#ff7f0e"/>
            <node ID="n08d79623356753bb" TEXT="Breadth First Search">
              <edge COLOR="#ff7f0e"/>
            </node>
            <node ID="n6c1ed07bdc31ac75" TEXT="Depth First Search">
              <edge COLOR="#ff7f0e"/>
            </node>
            <node ID="n5e463b984977d56a" TEXT="Bellman Ford&#xe2;&#x20ac;&#x2122;s Algorithm">
              <edge COLOR="#ff7f0e"/>
            </node>
            <node ID="n68ad8294ba41631b" TEXT="Dijkstra&#xe2;&#x20ac;&#x2122;s Algorithm">
              <edge COLOR="#ff7f0e"/>
            </node>
            <node ID="n7faf2a2d5c0f1a87" TEXT="A* Algorithm">
              <edge COLOR="#ff7f0e"/>
            </node>
          </node>
          <node ID="ne1331714fbdc0b2d" TEXT="Tree Algorithms" FOLDED="true">
            <edge COLOR="#ff7f0e"/>
            <node ID="nb007397bcde66105" TEXT="Pre-Order Traversal">
              <edge COLOR="#ff7f0e"/>
            </node>
            <node ID="n9b154bc03fca7caa" TEXT="In-Order Traversal">
              <edge COLOR="#ff7f0e"/>
            </node>
            <node ID="n52025d4835e1e92a" TEXT="Post-Order Traversal">
              <edge COLOR="#ff7f0e"/>
            </node>
            <node ID="nec6b288d84eecfd6" TEXT="Breadth First Search">
              <edge COLOR="#ff7f0e"/>
            </node>
            <node ID="n694135650c25152e" TEXT="Depth First Search">
              <edge COLOR="#ff7f0e"/>
            </node>
          </node>
          <node ID="n95c4acd66ff07d54" TEXT="Greedy Algorithms" FOLDED="true">
            <edge COLOR="#ff7f0e"/>
            <node ID="nf10e6865c01ea29b" TEXT="Dijkstra&#xe2;&#x20ac;&#x2122;s Algorithm">
              <edge COLOR="#ff7f0e"/>
            </node>
            <node ID="na65a89e24d05dcb2" TEXT="Huffman Coding">
              <edge COLOR="#ff7f0e"/>
            </node>
            <node ID="n9958b29a99b35e3b" TEXT="Kruskal&#xe2;&#x20ac;&#x2122;s Algorithm">
              <edge COLOR="#ff7f0e"/>
            </node>
            <node ID="n549b815f7f77388f" TEXT="Ford-Fulkerson Algorithm">
              <edge COLOR="#ff7f0e"/>
            </node>
            <node ID="ncf9f37738845b15e" TEXT="Prim&#xe2;&#x20ac;&#x2122;s Algorithm">
              <edge COLOR="#ff7f0e"/>
            </node>
          </node>
          <node ID="n85e6bfdcf55f7308" TEXT="Rabin-Karp Algorithm">
            <edge COLOR="#ff7f0e"/>
          </node>
        </node>
        <node ID="n6a21bb980be62615" TEXT="Backtracking" FOLDED="true">
          <edge COLOR="#2ca02c"/>
          <node ID="n5b18afbe1ed4f500" TEXT="Finding Hamiltonian Paths">
            <edge COLOR="#2ca02c"/>
          </node>
          <node ID="n5e4e788108f807e9" TEXT="Solving N-Queen Problem">
            <edge COLOR="#2ca02c"/>
          </node>
          <node ID="nc05c747cb427d79e" TEXT="Maze Solving Problem">
            <edge COLOR="#2ca02c"/>
          </node>
          <node ID="n31ae56491d05efde" TEXT="The Knights Tour Problem">
            <edge COLOR="#2ca02c"/>
          </node>
          <node ID="n3c32c20298cbdd55" TEXT="Rabin-Karp Algorithm">
            <edge COLOR="#2ca02c"/>
          </node>
        </node>
        <node ID="n06df751854ee7ee1" TEXT="String Search &amp; Manipulations" FOLDED="true">
          <edge COLOR="#d62728"/>
          <node ID="n4fa7068620809849" TEXT="Search Pattern in Text">
            <edge COLOR="#d62728"/>
          </node>
          <node ID="ncb1693ce13677993" TEXT="Suffix Arrays">
            <edge COLOR="#d62728"/>
          </node>
          <node ID="ne93cf280c43c07b8" TEXT="Substring Search" FOLDED="true">
            <edge COLOR="#d62728"/>
            <node ID="n397f7e43f5dd7a86" TEXT="Brute Force Search">
              <edge COLOR="#d62728"/>
            </node>
            <node ID="n00aac3f1ef339e23" TEXT="Knuth-Morris Pratt">
              <edge COLOR="#d62728"/>
            </node>
            <node ID="n325d7560d48a40f1" TEXT="Boyer-Moore">
              <edge COLOR="#d62728"/>
            </node>
            <node ID="nb443a474144721f4" TEXT="Rabin-Karp">
              <edge COLOR="#d62728"/>
            </node>
          </node>
        </node>
        <node ID="ne7cb495c5a8981b0" TEXT="Floating Point Math">
          <edge COLOR="#9467bd"/>
        </node>
        <node ID="na986d20c5014f56e" TEXT="Endianness" FOLDED="true">
          <edge COLOR="#8c564b"/>
          <node ID="n1cee5d0c52fa7e17" TEXT="Big Endian">
            <edge COLOR="#8c564b"/>
          </node>
          <node ID="nc5f18ca83882d9a9" TEXT="Little Endian">
            <edge COLOR="#8c564b"/>
          </node>
        </node>
        <node ID="n8448b8db2879f68d" TEXT="Character Encodings" FOLDED="true">
          <edge COLOR="#e377c2"/>
          <node ID="nbf27efdd2c3d0d71" TEXT="Unicode">
            <edge COLOR="#e377c2"/>
          </node>
          <node ID="n6a996f1bbb1cccbe" TEXT="ASCII">
            <edge COLOR="#e377c2"/>
          </node>
        </node>
        <node ID="nfe2d123c281530f3" TEXT="Bitwise Operators">
          <edge COLOR="#7f7f7f"/>
        </node>
        <node ID="n0211a25413ad7baa" TEXT="Common UML Diagrams" FOLDED="true">
          <edge COLOR="#bcbd22"/>
          <node ID="n6cc7667ab8be93a0" TEXT="Usecase Diagrams">
            <edge COLOR="#bcbd22"/>
          </node>
          <node ID="n8a9a4a42d73cf935" TEXT="Activity Diagram">
            <edge COLOR="#bcbd22"/>
          </node>
          <node ID="n831e095d981a48e7" TEXT="Statemachine Diagram">
            <edge COLOR="#bcbd22"/>
          </node>
          <node ID="n6c4e9c62a49c3a24" TEXT="Sequence Diagrams">
            <edge COLOR="#bcbd22"/>
          </node>
          <node ID="ne63e3620d52ba2da" TEXT="Class Diagrams">
            <edge COLOR="#bcbd22"/>
          </node>
        </node>
        <node ID="nca65013ad878f3b8" TEXT="Design Patterns" FOLDED="true">
          <edge COLOR="#17becf"/>
          <node ID="n0ec83baf223020fc" TEXT="GoF Design Patterns">
            <edge COLOR="#17becf"/>
          </node>
          <node ID="nd62becbb5e2e47a9" TEXT="Architectural Patterns">
            <edge COLOR="#17becf"/>
          </node>
          <node ID="n17bb40647135a07f" TEXT="Dependency Injection">
            <edge COLOR="#17becf"/>
          </node>
          <node ID="n4497bc1b9bc313b1" TEXT="Null Object Pattern">
            <edge COLOR="#17becf"/>
          </node>
          <node ID="n4ae75a400c2c4f44" TEXT="Type Object Pattern">
            <edge COLOR="#17becf"/>
          </node>
        </node>
        <node ID="na25e91d7d8c1bad7" TEXT="Basic Math Skills" FOLDED="true">
          <edge COLOR="#1f77b4"/>
          <node ID="n2de88a3af9ee5202" TEXT="Probability">
            <edge COLOR="#1f77b4"/>
          </node>
          <node ID="n7f812150849d2141" TEXT="Combinatorics">
            <edge COLOR="#1f77b4"/>
          </node>
        </node>
        <node ID="nc17b46c45e130b3b" TEXT="Complexity Classes" FOLDED="true">
          <edge COLOR="#ff7f0e"/>
          <node ID="n2a399d7281c71b81" TEXT="P">
            <edge COLOR="#ff7f0e"/>
          </node>
          <node ID="na6002bafa1a8a51a" TEXT="NP">
            <edge COLOR="#ff7f0e"/>
          </node>
          <node ID="n164c8adb10a2a071" TEXT="Co-NP">
            <edge COLOR="#ff7f0e"/>
          </node>
          <node ID="nab84e3b9dcd7a7d7" TEXT="NP Hard">
            <edge COLOR="#ff7f0e"/>
          </node>
          <node ID="n0531c9da3ca88462" TEXT="NP Complete">
            <edge COLOR="#ff7f0e"/>
          </node>
          <node ID="n09447cd4337d6c33" TEXT="P = NP">
            <edge COLOR="#ff7f0e"/>
          </node>
          <node ID="nbade520aa9107afa" TEXT="Travelling Salesman Problem">
            <edge COLOR="#ff7f0e"/>
          </node>
          <node ID="n4b18288260dcc6d6" TEXT="Knapsack Problem">
            <edge COLOR="#ff7f0e"/>
          </node>
          <node ID="nccd3d14779eddbea" TEXT="Longest Path Problem">
            <edge COLOR="#ff7f0e"/>
          </node>
        </node>
        <node ID="n6e7512c076601cc0" TEXT="Tries">
          <edge COLOR="#2ca02c"/>
        </node>
        <node ID="n936e12d1d4cfd580" TEXT="Balanced Search Trees" FOLDED="true">
          <edge COLOR="#d62728"/>
          <node ID="ne42c6b5e9bb81117" TEXT="AVL Trees">
            <edge COLOR="#d62728"/>
          </node>
          <node ID="n2fd3ea15ce6126f5" TEXT="Red / Black Trees">
            <edge COLOR="#d62728"/>
          </node>
          <node ID="n9e9112375c724099" TEXT="2 3 Search Trees">
            <edge COLOR="#d62728"/>
          </node>
          <node ID="nb43e4e0d2a0fca80" TEXT="2 3 4 Trees">
            <edge COLOR="#d62728"/>
          </node>
          <node ID="n42a4a27661eae2f6" TEXT="K-ary / M-ary Tree">
            <edge COLOR="#d62728"/>
          </node>
          <node ID="n2eb5e733e0c4fb75" TEXT="B-Tree">
            <edge COLOR="#d62728"/>
          </node>
        </node>
        <node ID="nfad3afeb66b21832" TEXT="System Design" FOLDED="true">
          <edge COLOR="#9467bd"/>
          <node ID="nd3356d43f8cea6d6" TEXT="Horizontal vs Vertical Scaling">
            <edge COLOR="#9467bd"/>
          </node>
          <node ID="n932f1431d17040da" TEXT="Load Balancing">
            <edge COLOR="#9467bd"/>
          </node>
          <node ID="nd84524693f63aa57" TEXT="Caching">
            <edge COLOR="#9467bd"/>
          </node>
          <node ID="nd95ab28000dd71f6" TEXT="CDN">
            <edge COLOR="#9467bd"/>
          </node>
          <node ID="ne0242ad0b29bfe4d" TEXT="Proxy">
            <edge COLOR="#9467bd"/>
          </node>
          <node ID="n2ac9f7a792a55167" TEXT="CAP Theorem">
            <edge COLOR="#9467bd"/>
          </node>
          <node ID="n135a55f978b70112" TEXT="Queues">
            <edge COLOR="#9467bd"/>
          </node>
          <node ID="n847e53ba270a84f8" TEXT="REST">
            <edge COLOR="#9467bd"/>
          </node>
          <node ID="n4e4261dda7ed0b49" TEXT="GraphQL">
            <edge COLOR="#9467bd"/>
          </node>
          <node ID="nfb52a1c1d3b15b20" TEXT="gRPC">
            <edge COLOR="#9467bd"/>
          </node>
          <node ID="na113b7279dd76d17" TEXT="Cloud Design Patterns">
            <edge COLOR="#9467bd"/>
          </node>
          <node ID="ndcb56a1cb4c568d9" TEXT="Long Polling">
            <edge COLOR="#9467bd"/>
          </node>
          <node ID="nba21a300e55d3d8a" TEXT="Short Polling">
            <edge COLOR="#9467bd"/>
          </node>
          <node ID="nd8971c064ba6e5a6" TEXT="Web Sockets">
            <edge COLOR="#9467bd"/>
          </node>
          <node ID="nf102aa969fc24f5f" TEXT="SSE">
            <edge COLOR="#9467bd"/>
          </node>
        </node>
        <node ID="nca7c1dc3f1784ade" TEXT="Databases" FOLDED="true">
          <edge COLOR="#8c564b"/>
          <node ID="nd59902c10a879b98" TEXT="SQL vs NoSQL Databases">
            <edge COLOR="#8c564b"/>
          </node>
          <node ID="nca5e2852ca393540" TEXT="Normalization / Denormalization">
            <edge COLOR="#8c564b"/>
          </node>
          <node ID="nce65d42d947e77af" TEXT="Entity-Relationship Model">
            <edge COLOR="#8c564b"/>
          </node>
          <node ID="na6de05536b535dcb" TEXT="DDL / DML / DQL / DCL">
            <edge COLOR="#8c564b"/>
          </node>
          <node ID="nc0a849e97df1e39d" TEXT="Locking">
            <edge COLOR="#8c564b"/>
          </node>
          <node ID="na8127169ba02ad89" TEXT="Transactions">
            <edge COLOR="#8c564b"/>
          </node>
          <node ID="n23f9afbec6d04f6a" TEXT="ACID Model">
            <edge COLOR="#8c564b"/>
          </node>
          <node ID="n92b3b0f6c40c901e" TEXT="CAP Theorem">
            <edge COLOR="#8c564b"/>
          </node>
          <node ID="n007717afeb5b45ad" TEXT="PACELC">
            <edge COLOR="#8c564b"/>
          </node>
          <node ID="n1919975fd66d6a52" TEXT="Indexes">
            <edge COLOR="#8c564b"/>
          </node>
          <node ID="nac4f9420da4b440b" TEXT="Views">
            <edge COLOR="#8c564b"/>
          </node>
          <node ID="ne3acb560d4ff2bb1" TEXT="Stored Procedures">
            <edge COLOR="#8c564b"/>
          </node>
          <node ID="n33846b0327241d7f" TEXT="Database Federation">
            <edge COLOR="#8c564b"/>
          </node>
          <node ID="na0a223f455d2d530" TEXT="Replication">
            <edge COLOR="#8c564b"/>
          </node>
          <node ID="nce5eec98df614730" TEXT="Sharding">
            <edge COLOR="#8c564b"/>
          </node>
        </node>
        <node ID="n808507dfc4e31624" TEXT="Networking" FOLDED="true">
          <edge COLOR="#e377c2"/>
          <node ID="n20190e0708d099e5" TEXT="OSI Model">
            <edge COLOR="#e377c2"/>
          </node>
          <node ID="n974e4b951085b9dc" TEXT="TCP / IP Model">
            <edge COLOR="#e377c2"/>
          </node>
          <node ID="nac26101b967ec075" TEXT="DNS">
            <edge COLOR="#e377c2"/>
          </node>
          <node ID="nf7cbc692d2526b75" TEXT="HTTP">
            <edge COLOR="#e377c2"/>
          </node>
          <node ID="nedbfa51e924cd3d4" TEXT="TLS &amp; HTTPS">
            <edge COLOR="#e377c2"/>
          </node>
          <node ID="ne089a1ec03942014" TEXT="Sockets">
            <edge COLOR="#e377c2"/>
          </node>
        </node>
        <node ID="nbe06c003b4870fdd" TEXT="Security" FOLDED="true">
          <edge COLOR="#7f7f7f"/>
          <node ID="n3b8e79abe8148280" TEXT="Public Key Cryptography">
            <edge COLOR="#7f7f7f"/>
          </node>
          <node ID="n87ce505cccdac3f7" TEXT="Hashing / Encryption / Encoding">
            <edge COLOR="#7f7f7f"/>
          </node>
          <node ID="n478cf50876be0c54" TEXT="Hashing Algorithms">
            <edge COLOR="#7f7f7f"/>
          </node>
          <node ID="n088c43f6754c3284" TEXT="OWASP Top 10">
            <edge COLOR="#7f7f7f"/>
          </node>
        </node>
        <node ID="n7eb35b6c92e877b7" TEXT="How Computers Work" FOLDED="true">
          <edge COLOR="#bcbd22"/>
          <node ID="n5785bc1bb0f4b293" TEXT="Registers and RAM">
            <edge COLOR="#bcbd22"/>
          </node>
          <node ID="n79d8ad2c82c170d3" TEXT="Instructions and Programs">
            <edge COLOR="#bcbd22"/>
          </node>
          <node ID="n55a47063e34e6f75" TEXT="CPU Cache">
            <edge COLOR="#bcbd22"/>
          </node>
          <node ID="nc0d7ac1bf5c251df" TEXT="How CPU Executes Programs?">
            <edge COLOR="#bcbd22"/>
          </node>
          <node ID="ne241578e79de6160" TEXT="How Computers Calculate?">
            <edge COLOR="#bcbd22"/>
          </node>
        </node>
        <node ID="n16a5fe650384d120" TEXT="Processes and Threads" FOLDED="true">
          <edge COLOR="#17becf"/>
          <node ID="n0b582a86eda65e09" TEXT="Memory Management">
            <edge COLOR="#17becf"/>
          </node>
          <node ID="n1b0b98de7b4a5ab9" TEXT="Lock / Mutex / Semaphore">
            <edge COLOR="#17becf"/>
          </node>
          <node ID="n14bcb3d11f91d87c" TEXT="Concurrency in Multiple Cores">
            <edge COLOR="#17becf"/>
          </node>
          <node ID="nf36576583cb41de6" TEXT="Scheduling Algorithms">
            <edge COLOR="#17becf"/>
          </node>
          <node ID="nfaabcb0f9aecb281" TEXT="CPU Interrupts">
            <edge COLOR="#17becf"/>
          </node>
          <node ID="n8d4525d9e1638514" TEXT="Processes vs Threads">
            <edge COLOR="#17becf"/>
          </node>
        </node>
        <node ID="n3fcdacbdbdf65af7" TEXT="Skip Lists">
          <edge COLOR="#1f77b4"/>
        </node>
        <node ID="n593d20c32b0cc5f4" TEXT="K-D Trees">
          <edge COLOR="#ff7f0e"/>
        </node>
        <node ID="n2523571f94c9ef66" TEXT="Have a look at the following related roadmaps" FOLDED="true">
          <edge COLOR="#2ca02c"/>
          <node ID="n3f020f2b454fd51d" TEXT="&#xf0;&#x178;&#x201d;&#xb5; Data Structures &amp; Algorithms">
            <edge COLOR="#2ca02c"/>
            <arrowlink STARTARROW="None" ENDARROW="Default" DESTINATION="nc05bcecbfd2aa057"/>
          </node>
          <node ID="n0cd0bb3e079234f1" TEXT="&#xf0;&#x178;&#x201d;&#xb5; API Design">
            <edge COLOR="#2ca02c"/>
            <arrowlink STARTARROW="None" ENDARROW="Default" DESTINATION="n6713661bb5db2666"/>
          </node>
        </node>
      </node>
      <node ID="ncc7cef4508beb040" TEXT="React">
        <edge COLOR="#d62728"/>
      </node>
      <node ID="n7b23fdf69d6b3f1a" TEXT="Vue">
        <edge COLOR="#9467bd"/>
      </node>
      <node ID="n6d9cd637cb0654d3" TEXT="Angular">
        <edge COLOR="#8c564b"/>
      </node>
      <node ID="n6bd5f4c404c1dec1" TEXT="JavaScript">
        <edge COLOR="#e377c2"/>
      </node>
      <node ID="ne92c1961e1a73c8f" TEXT="Nodejs">
        <edge COLOR="#7f7f7f"/>
      </node>
      <node ID="n9a661caa5ac8c252" TEXT="TypeScript">
        <edge COLOR="#bcbd22"/>
      </node>
      <node ID="nf349510d181801c3" TEXT="Python">
        <edge COLOR="#17becf"/>
      </node>
      <node ID="ne49d915e34949090" TEXT="SQL">
        <edge COLOR="#1f77b4"/>
      </node>
      <node ID="nab5796e4510a6044" TEXT="System Design">
        <edge COLOR="#ff7f0e"/>
      </node>
      <node ID="n6713661bb5db2666" TEXT="API Design">
        <edge COLOR="#2ca02c"/>
      </node>
      <node ID="n28f719dd873731ef" TEXT="ASP.NET Core">
        <edge COLOR="#d62728"/>
      </node>
      <node ID="n7b6bf474926f6b98" TEXT="Java">
        <edge COLOR="#9467bd"/>
      </node>
      <node ID="n0dc31dfe5b45ccbb" TEXT="C++">
        <edge COLOR="#8c564b"/>
      </node>
      <node ID="nfb5fd67c929b7e82" TEXT="Flutter">
        <edge COLOR="#e377c2"/>
      </node>
      <node ID="n83ac5c124d39c237" TEXT="Spring Boot">
        <edge COLOR="#7f7f7f"/>
      </node>
      <node ID="n920508a78e9e92ba" TEXT="Go Roadmap">
        <edge COLOR="#bcbd22"/>
      </node>
      <node ID="nfc591ad92de3283d" TEXT="Rust">
        <edge COLOR="#17becf"/>
      </node>
      <node ID="nd8d628a9ea3cc676" TEXT="GraphQL">
        <edge COLOR="#1f77b4"/>
      </node>
      <node ID="n99fe840de81e37da" TEXT="Design and Architecture">
        <edge COLOR="#ff7f0e"/>
      </node>
      <node ID="n56824cf9ae5b5749" TEXT="Design System">
        <edge COLOR="#2ca02c"/>
      </node>
      <node ID="nc53975a3a71c20e3" TEXT="React Native">
        <edge COLOR="#d62728"/>
      </node>
      <node ID="na2cd96e0508d3466" TEXT="AWS">
        <edge COLOR="#9467bd"/>
      </node>
      <node ID="neef8e330cb596bcf" TEXT="Code Review">
        <edge COLOR="#8c564b"/>
      </node>
      <node ID="n8991e11f078a4d2b" TEXT="Docker">
        <edge COLOR="#e377c2"/>
      </node>
      <node ID="nd7569b418f1d8136" TEXT="Kubernetes">
        <edge COLOR="#7f7f7f"/>
      </node>
      <node ID="n3a28dd55697214b8" TEXT="Linux">
        <edge COLOR="#bcbd22"/>
      </node>
      <node ID="nca84577d75d6e05a" TEXT="MongoDB">
        <edge COLOR="#17becf"/>
      </node>
      <node ID="nc8f129b75e7fe223" TEXT="Prompt Engineering">
        <edge COLOR="#1f77b4"/>
      </node>
      <node ID="nb8156e821a2709de" TEXT="Terraform">
        <edge COLOR="#ff7f0e"/>
      </node>
      <node ID="nc05bcecbfd2aa057" TEXT="Data Structures &amp; Algorithms">
        <edge COLOR="#2ca02c"/>
      </node>
      <node ID="n9eebe8d4cc6b2d67" TEXT="Git and GitHub">
        <edge COLOR="#d62728"/>
      </node>
      <node ID="n1c8bd702490e038b" TEXT="Redis">
        <edge COLOR="#9467bd"/>
      </node>
      <node ID="na6dab457771bc7fc" TEXT="PHP">
        <edge COLOR="#8c564b"/>
      </node>
    </node>
    <node ID="nfe35ab58bfe6f560" TEXT="&#xf0;&#x178;&#x178;&#xa0; Project Ideas" POSITION="left">
      <edge COLOR="#e377c2"/>
      <node ID="nd099fa736d4ff159" TEXT="Frontend-P">
        <edge COLOR="#7f7f7f"/>
      </node>
      <node ID="n2020478d7bd5bc48" TEXT="Backend-P">
        <edge COLOR="#bcbd22"/>
      </node>
    </node>
    <node ID="n502ada7bf6b6392b" TEXT="&#xf0;&#x178;&#x178;&#xa1; Best Practices" POSITION="left">
      <edge COLOR="#17becf"/>
      <node ID="n6651683728fbe7d9" TEXT="Backend Performance">
        <edge COLOR="#1f77b4"/>
      </node>
      <node ID="n0980a58c5bc328d0" TEXT="Frontend Performance">
        <edge COLOR="#ff7f0e"/>
      </node>
      <node ID="n9444300366ae4dc0" TEXT="API Security">
        <edge COLOR="#2ca02c"/>
      </node>
      <node ID="n5f8a2ede69ff0166" TEXT="Code Reviews">
        <edge COLOR="#d62728"/>
      </node>
      <node ID="nb4b1790d41a08b01" TEXT="AWS">
        <edge COLOR="#9467bd"/>
      </node>
    </node>
    <node ID="n76687418bcd3f187" TEXT="&#xf0;&#x178;&#x178;&#xa2; Questions" POSITION="left">
      <edge COLOR="#8c564b"/>
      <node ID="n0dac7c479be85e67" TEXT="JavaScript-Q">
        <edge COLOR="#e377c2"/>
      </node>
      <node ID="n36734219ee99aefd" TEXT="Node.js-Q">
        <edge COLOR="#7f7f7f"/>
      </node>
      <node ID="n74c4ff0d16a551f1" TEXT="React-Q">
        <edge COLOR="#bcbd22"/>
      </node>
      <node ID="n262ba1781cdfd6fc" TEXT="Backend-Q">
        <edge COLOR="#17becf"/>
      </node>
      <node ID="ncb4703f6fe2aed85" TEXT="Frontend-Q">
        <edge COLOR="#1f77b4"/>
      </node>
      <node ID="n00184dcfd03f7331" TEXT="DevOps-Q">
        <edge COLOR="#ff7f0e"/>
      </node>
    </node>
  </node>
</map>
