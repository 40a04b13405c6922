// Opens maps in Freeplane without a screen, and prints for each its nodes as a line of JSON.
// Arguments: Freeplane's folder, a folder for its settings, the output, maps.
import groovy.json.JsonOutput
import org.freeplane.launcher.Launcher

def installation = new File(args[0])
def launcher = Launcher.createForInstallation(installation).disableSecurityManager().userDirectory(new File(args[1]))
def creator = launcher.launchHeadless()
def out = new PrintStream(new FileOutputStream(args[2]), true, 'UTF-8')
args.drop(3).each { path ->
    def map = creator.mapLoader(new File(path)).mindMap
    def nodes = []
    def stack = [map.root]
    while (stack) {
        def node = stack.pop()
        nodes << [id: node.id, depth: node.getNodeLevel(true) + 1, text: node.plainText, note: node.note?.plain ?: '',
                  folded: node.folded, icons: node.icons.icons as List, link: node.link.text,
                  arrows: node.connectorsOut.collect { it.target.id }]
        node.children.reverse().each { stack.push(it) }
    }
    out.println JsonOutput.toJson(nodes)
}
out.close()
System.exit(0)
