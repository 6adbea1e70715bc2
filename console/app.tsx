import { QueryClientProvider } from '@tanstack/react-query'
import { App as Antd, ConfigProvider } from 'antd'
import chinese from 'antd/locale/zh_CN'
import { lazy } from 'react'
import { createBrowserRouter, Navigate, RouterProvider } from 'react-router'
import { EntryPage } from './pages/entry/entry'
import { Broken } from './pages/frame/broken'
import { Frame } from './pages/frame/frame'
import { NoticesPage } from './pages/notices/notices'
import { WriteNoticePage } from './pages/notices/write'
import { PetitionPage } from './pages/petition/petition'
import { PetitionsPage } from './pages/petitions/petitions'
import { SigninPage } from './pages/signin/signin'
import { WorkbenchPage } from './pages/workbench/workbench'
import { answers } from './services/cloud'
import { theme } from './theme'

// What only some duties open comes when it is opened.
const RightsPage = lazy(async () => ({ default: (await import('./pages/rights/list/rights')).RightsPage }))
const ApplicationPage = lazy(async () => ({
  default: (await import('./pages/rights/case/application')).ApplicationPage,
}))
const ApprovalsPage = lazy(async () => ({
  default: (await import('./pages/rights/approvals/approvals')).ApprovalsPage,
}))
const MeasuresPage = lazy(async () => ({ default: (await import('./pages/rights/measures/measures')).MeasuresPage }))
const LawyersPage = lazy(async () => ({ default: (await import('./pages/rights/lawyers/lawyers')).LawyersPage }))
const FiguresPage = lazy(async () => ({ default: (await import('./pages/rights/figures/figures')).FiguresPage }))
const BindingsPage = lazy(async () => ({ default: (await import('./pages/bindings/bindings')).BindingsPage }))
const DelegationPage = lazy(async () => ({ default: (await import('./pages/delegation/delegation')).DelegationPage }))
const RosterImportPage = lazy(async () => ({
  default: (await import('./pages/roster/import/import')).RosterImportPage,
}))
const RosterPage = lazy(async () => ({ default: (await import('./pages/roster/roster')).RosterPage }))
const OnlinePage = lazy(async () => ({ default: (await import('./pages/sessions/online')).OnlinePage }))
const SessionsPage = lazy(async () => ({ default: (await import('./pages/sessions/sessions')).SessionsPage }))

const router = createBrowserRouter(
  [
    { path: '/signin', element: <SigninPage /> },
    {
      element: <Frame />,
      children: [
        {
          errorElement: <Broken />,
          children: [
            { path: '/', element: <WorkbenchPage /> },
            { path: '/petitions', element: <PetitionsPage /> },
            { path: '/petitions/:id', element: <PetitionPage /> },
            { path: '/entry', element: <EntryPage /> },
            { path: '/notices', element: <NoticesPage /> },
            { path: '/notices/write', element: <WriteNoticePage /> },
            { path: '/rights', element: <RightsPage /> },
            { path: '/rights/approvals', element: <ApprovalsPage /> },
            { path: '/rights/measures', element: <MeasuresPage /> },
            { path: '/rights/lawyers', element: <LawyersPage /> },
            { path: '/rights/figures', element: <FiguresPage /> },
            { path: '/rights/:id', element: <ApplicationPage /> },
            { path: '/bindings', element: <BindingsPage /> },
            { path: '/online', element: <OnlinePage /> },
            { path: '/sessions', element: <SessionsPage /> },
            { path: '/delegation', element: <DelegationPage /> },
            { path: '/roster', element: <RosterPage /> },
            { path: '/roster/import', element: <RosterImportPage /> },
          ],
        },
      ],
    },
    { path: '*', element: <Navigate to="/" replace /> },
  ],
  { basename: import.meta.env.BASE_URL },
)

export function App() {
  return (
    <ConfigProvider locale={chinese} theme={theme} button={{ autoInsertSpace: false }}>
      <Antd>
        <QueryClientProvider client={answers}>
          <RouterProvider router={router} />
        </QueryClientProvider>
      </Antd>
    </ConfigProvider>
  )
}
