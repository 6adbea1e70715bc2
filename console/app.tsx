import { QueryClientProvider } from '@tanstack/react-query'
import { App as Antd, ConfigProvider } from 'antd'
import chinese from 'antd/locale/zh_CN'
import { createBrowserRouter, Navigate, RouterProvider } from 'react-router'
import { BindingsPage } from './pages/bindings/bindings'
import { DelegationPage } from './pages/delegation/delegation'
import { EntryPage } from './pages/entry/entry'
import { Frame } from './pages/frame/frame'
import { NoticesPage } from './pages/notices/notices'
import { WriteNoticePage } from './pages/notices/write'
import { PetitionPage } from './pages/petition/petition'
import { PetitionsPage } from './pages/petitions/petitions'
import { RosterImportPage } from './pages/roster/import/import'
import { RosterPage } from './pages/roster/roster'
import { OnlinePage } from './pages/sessions/online'
import { SessionsPage } from './pages/sessions/sessions'
import { SigninPage } from './pages/signin/signin'
import { WorkbenchPage } from './pages/workbench/workbench'
import { answers } from './services/cloud'
import { theme } from './theme'

const router = createBrowserRouter(
  [
    { path: '/signin', element: <SigninPage /> },
    {
      element: <Frame />,
      children: [
        { path: '/', element: <WorkbenchPage /> },
        { path: '/petitions', element: <PetitionsPage /> },
        { path: '/petitions/:id', element: <PetitionPage /> },
        { path: '/entry', element: <EntryPage /> },
        { path: '/notices', element: <NoticesPage /> },
        { path: '/notices/write', element: <WriteNoticePage /> },
        { path: '/bindings', element: <BindingsPage /> },
        { path: '/online', element: <OnlinePage /> },
        { path: '/sessions', element: <SessionsPage /> },
        { path: '/delegation', element: <DelegationPage /> },
        { path: '/roster', element: <RosterPage /> },
        { path: '/roster/import', element: <RosterImportPage /> },
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
