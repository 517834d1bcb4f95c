import '@motcua/designer/style.css'
import './style.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { DesignView } from './design-view.tsx'
import { Frame } from './frame.tsx'
import { LibraryView } from './library-view.tsx'
import { Heading } from './parts.tsx'
import { type Route, routeOf, useHash } from './route.ts'
import { SettingsContext, useChosenSettings, useSettings } from './settings.ts'
import { TrialView } from './trial-view.tsx'
import { VersionView } from './version-view.tsx'

const View = ({ route }: { readonly route: Route }) => {
  const { words } = useSettings()
  switch (route.view) {
    case 'library':
      return <LibraryView />
    case 'design':
      return <DesignView key={route.id} id={route.id} />
    case 'version':
      return <VersionView key={route.hash} hash={route.hash} />
    case 'trial':
      return <TrialView dossier={route.dossier} procedure={route.procedure} />
    case 'nowhere':
      return (
        <div className="wb-page">
          <Heading>{words.nowhere}</Heading>
        </div>
      )
  }
}

const Page = () => {
  const settings = useChosenSettings()
  const route = routeOf(useHash())
  const { words } = settings
  const titles = { library: words.library, design: words.design, version: words.view, trial: words.trial }
  return (
    <SettingsContext value={settings}>
      <Frame route={route} title={route.view === 'nowhere' ? words.nowhere : titles[route.view]}>
        <View route={route} />
      </Frame>
    </SettingsContext>
  )
}

const root = document.getElementById('root')
if (root !== null)
  createRoot(root).render(
    <StrictMode>
      <Page />
    </StrictMode>,
  )
